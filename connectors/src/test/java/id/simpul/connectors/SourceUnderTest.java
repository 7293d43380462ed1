package id.simpul.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * One source Kamelet of the catalogue in a real Camel context, with a hub behind it that the test
 * controls. Thread-safe.
 */
public final class SourceUnderTest implements AutoCloseable {

  /** What the source is called, also in the names of what it keeps. */
  public static final String USE = "use";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A message as the hub got it. */
  public record Taken(String id, String text) {

    /** As JSON; missing where it is none. */
    public JsonNode body() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        return MissingNode.getInstance();
      }
    }
  }

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger offered = new AtomicInteger();
  private final AtomicInteger places = new AtomicInteger(Integer.MAX_VALUE);
  private volatile Function<JsonNode, Optional<String>> refusal = body -> Optional.empty();
  private volatile boolean full;

  /** Starts one whose parameters are all that it needs. */
  public static SourceUnderTest start(String kamelet, Map<String, String> parameters)
      throws Exception {
    return start(kamelet, parameters, Map.of());
  }

  /**
   * @param settings properties of the hub
   */
  public static SourceUnderTest start(
      String kamelet, Map<String, String> parameters, Map<String, String> settings)
      throws Exception {
    SourceUnderTest source = new SourceUnderTest();
    source.camel.getPropertiesComponent().setInitialProperties(properties(settings));
    source.begin(kamelet, parameters);
    return source;
  }

  private void begin(String kamelet, Map<String, String> parameters) throws Exception {
    KameletComponent kamelets = camel.getComponent("kamelet", KameletComponent.class);
    kamelets.setRouteProperties(new ConcurrentHashMap<>(Map.of(USE, properties(parameters))));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("kamelet:" + kamelet + "/" + USE)
                .errorHandler(noErrorHandler())
                .process(SourceUnderTest.this::take);
          }
        });
    camel.start();
  }

  private static Properties properties(Map<String, String> pairs) {
    Properties properties = new Properties();
    properties.putAll(pairs);
    return properties;
  }

  /** The hub's code for bodies that it will never take. */
  public SourceUnderTest refusing(Function<JsonNode, Optional<String>> code) {
    refusal = code;
    return this;
  }

  /** Whether the hub takes nothing now. */
  public void full(boolean now) {
    full = now;
  }

  /** The hub has places for so many messages more. */
  public SourceUnderTest places(int messages) {
    places.set(messages);
    return this;
  }

  private void take(Exchange exchange) {
    offered.incrementAndGet();
    if (full || places.getAndDecrement() <= 0) {
      throw new IllegalStateException("the hub is full");
    }
    String id = exchange.getMessage().getHeader(ConnectorHeaders.MESSAGE_ID, String.class);
    byte[] body = exchange.getMessage().getBody(byte[].class);
    Taken message = new Taken(id, new String(body, StandardCharsets.UTF_8));
    Optional<String> code = refusal.apply(message.body());
    if (code.isPresent()) {
      exchange.getMessage().setHeader(ConnectorHeaders.REFUSED, code.get());
      exchange.getMessage().setHeader(ConnectorHeaders.REFUSED_DETAIL, "Because, it said.");
      return;
    }
    taken.add(message);
    exchange.getMessage().setHeader(ConnectorHeaders.TRACKING_ID, "t-" + taken.size());
  }

  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  public List<String> ids() {
    return taken.stream().map(Taken::id).toList();
  }

  public List<String> bodies() {
    return taken.stream().map(Taken::text).toList();
  }

  /** The values of one field, in the order in which the hub got them. */
  public List<String> column(String name) {
    return taken.stream().map(row -> row.body().path(name).asText()).toList();
  }

  /** How many messages came, whatever became of them. */
  public int offered() {
    return offered.get();
  }

  public CamelContext camel() {
    return camel;
  }

  @Override
  public void close() {
    camel.stop();
  }
}
