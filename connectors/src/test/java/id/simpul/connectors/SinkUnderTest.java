package id.simpul.connectors;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** One sink or action Kamelet of the catalogue in a real Camel context, called as the hub does. */
public final class SinkUnderTest implements AutoCloseable {

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final ProducerTemplate call;

  /**
   * @param uri a {@code kamelet:} endpoint with its parameters
   */
  public SinkUnderTest(String uri) throws Exception {
    this(uri, context -> {});
  }

  /**
   * @param setting what the context needs before its routes are made
   */
  public SinkUnderTest(String uri, Consumer<CamelContext> setting) throws Exception {
    setting.accept(camel);
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:deliver").to(uri);
          }
        });
    camel.start();
    call = camel.createProducerTemplate();
  }

  /** Delivers with the hub's usual headers and these besides. */
  public Exchange exchange(byte[] body, Map<String, Object> headers) {
    return call.request(
        "direct:deliver",
        exchange -> {
          exchange.getMessage().setBody(body);
          exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
          exchange.getMessage().setHeader(ConnectorHeaders.IDEMPOTENCY_KEY, "idem-1");
          exchange.getMessage().setHeader(ConnectorHeaders.TRACKING_ID, "track-1");
          headers.forEach(exchange.getMessage()::setHeader);
        });
  }

  /** The outcome of one delivery. */
  public Outcome deliver(byte[] body) {
    return outcome(exchange(body, Map.of()));
  }

  /** The outcome of a delivery whose last attempt got no clear answer. */
  public Outcome deliverAskingFirst(byte[] body) {
    return outcome(exchange(body, Map.of(ConnectorHeaders.ASK_FIRST, "true")));
  }

  private static Outcome outcome(Exchange exchange) {
    if (exchange.getException() != null) {
      throw new AssertionError("a connector must not throw", exchange.getException());
    }
    return exchange.getMessage().getBody(Outcome.class);
  }

  @Override
  public void close() {
    camel.stop();
  }
}
