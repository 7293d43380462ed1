package id.simpul.connectors;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Source Kamelets to which partners come, in a real Camel context with a server, and a hub behind
 * them that the test controls.
 */
public final class ServedSource implements AutoCloseable {

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final JdkHttpEngine engine;
  private final List<Message> offered = new CopyOnWriteArrayList<>();
  private final AtomicInteger places = new AtomicInteger(Integer.MAX_VALUE);
  private volatile String refusedAs = "";

  public ServedSource() throws IOException {
    engine = new JdkHttpEngine();
    camel.getRegistry().bind("platform-http-engine", engine);
  }

  /**
   * @param uri a {@code kamelet:} endpoint with its parameters
   */
  public void serve(String uri) throws Exception {
    serve(uri, this::take);
  }

  /**
   * @param hub what the hub does with a message
   */
  public void serve(String uri, Processor hub) throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(uri).errorHandler(noErrorHandler()).process(hub);
          }
        });
    camel.start();
  }

  private void take(Exchange exchange) {
    if (places.getAndDecrement() <= 0) {
      throw new IllegalStateException("the disk is full");
    }
    Message message = exchange.getMessage();
    offered.add(message.copy());
    answer(message);
  }

  /** The receipt, or the code of the refusal. */
  public void answer(Message message) {
    if (refusedAs.isEmpty()) {
      message.setHeader(ConnectorHeaders.TRACKING_ID, "T-1");
    } else {
      message.setHeader(ConnectorHeaders.REFUSED, refusedAs);
      message.setHeader(ConnectorHeaders.REFUSED_DETAIL, "Because.");
    }
  }

  /** The hub has places for so many messages more. */
  public void places(int messages) {
    places.set(messages);
  }

  /** Code with which the hub refuses everything; empty text: it takes everything. */
  public void refuseAs(String code) {
    refusedAs = code;
  }

  /** What the hub was offered and had a place for. */
  public List<Message> offered() {
    return offered;
  }

  public List<String> ids() {
    return offered.stream()
        .map(message -> message.getHeader(ConnectorHeaders.MESSAGE_ID, String.class))
        .toList();
  }

  /** Where partners reach it. */
  public URI at(String path) {
    return URI.create(engine.address() + "/partners/" + path);
  }

  @Override
  public void close() {
    camel.stop();
    engine.close();
  }
}
