package id.simpul.connectors.broker;

import id.simpul.connectors.ConnectorHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** One source Kamelet in a real Camel context, with a hub that can be full or refuse. */
public final class SourceUnderTest implements AutoCloseable {

  public final List<String> ids = new CopyOnWriteArrayList<>();
  public final List<String> bodies = new CopyOnWriteArrayList<>();
  public final AtomicInteger offered = new AtomicInteger();
  public volatile boolean full;
  public volatile boolean refuses;
  private final DefaultCamelContext camel = new DefaultCamelContext();

  public SourceUnderTest start(String kamelet, Map<String, String> parameters) throws Exception {
    Properties properties = new Properties();
    properties.putAll(parameters);
    camel
        .getComponent("kamelet", KameletComponent.class)
        .setRouteProperties(new ConcurrentHashMap<>(Map.of("use", properties)));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("kamelet:" + kamelet + "/use")
                .errorHandler(noErrorHandler())
                .process(SourceUnderTest.this::take);
          }
        });
    camel.start();
    return this;
  }

  private void take(Exchange exchange) {
    offered.incrementAndGet();
    if (full) {
      throw new IllegalStateException("the hub is full");
    }
    if (refuses) {
      exchange.getMessage().setHeader(ConnectorHeaders.REFUSED, "malformed");
      return;
    }
    ids.add(exchange.getMessage().getHeader(ConnectorHeaders.MESSAGE_ID, String.class));
    byte[] body = exchange.getMessage().getBody(byte[].class);
    bodies.add(new String(body, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    camel.stop();
  }
}
