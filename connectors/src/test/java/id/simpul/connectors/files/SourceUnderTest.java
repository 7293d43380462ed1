package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.ConnectorHeaders;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A source Kamelet of files in a real Camel context, with a hub behind it that the test controls.
 */
final class SourceUnderTest implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A row as the hub got it. */
  record Taken(String id, JsonNode body) {}

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private volatile Function<JsonNode, Optional<String>> refusal = body -> Optional.empty();
  private volatile boolean full;

  /** Starts it with short pauses, which the given parameters overrule. */
  static SourceUnderTest start(String kamelet, Map<String, String> parameters) throws Exception {
    SourceUnderTest source = new SourceUnderTest();
    source.begin(kamelet, parameters);
    return source;
  }

  private void begin(String kamelet, Map<String, String> parameters) throws Exception {
    Map<String, String> all = new HashMap<>(Map.of("period", "50", "quietFor", "0"));
    all.put("takeOverAfter", "5000");
    all.putAll(parameters);
    Properties properties = new Properties();
    properties.putAll(all);
    KameletComponent kamelets = camel.getComponent("kamelet", KameletComponent.class);
    kamelets.setRouteProperties(new ConcurrentHashMap<>(Map.of("rows", properties)));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("kamelet:" + kamelet + "/rows")
                .errorHandler(noErrorHandler())
                .process(SourceUnderTest.this::take);
          }
        });
    camel.start();
  }

  /** The hub's code for bodies that it will never take. */
  SourceUnderTest refusing(Function<JsonNode, Optional<String>> code) {
    refusal = code;
    return this;
  }

  /** Whether the hub takes no rows now. */
  void full(boolean now) {
    full = now;
  }

  private void take(Exchange exchange) throws IOException {
    if (full) {
      throw new IllegalStateException("full");
    }
    JsonNode body = JSON.readTree(exchange.getMessage().getBody(byte[].class));
    String id = exchange.getMessage().getHeader(ConnectorHeaders.MESSAGE_ID, String.class);
    Optional<String> code = refusal.apply(body);
    if (code.isPresent()) {
      exchange.getMessage().setHeader(ConnectorHeaders.REFUSED, code.get());
      exchange.getMessage().setHeader(ConnectorHeaders.REFUSED_DETAIL, "Because, it said.");
      return;
    }
    taken.add(new Taken(id, body));
    exchange.getMessage().setHeader(ConnectorHeaders.TRACKING_ID, "t-" + taken.size());
  }

  List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** The values of one column, in the order in which the hub got them. */
  List<String> column(String name) {
    return taken.stream().map(row -> row.body().path(name).asText()).toList();
  }

  CamelContext camel() {
    return camel;
  }

  @Override
  public void close() {
    camel.stop();
  }
}
