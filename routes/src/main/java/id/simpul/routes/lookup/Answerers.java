package id.simpul.routes.lookup;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.Outcome;
import id.simpul.mappings.translate.Payload;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.deliver.Circuit;
import id.simpul.routes.measure.Measurements;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.DefaultExchange;

/**
 * Calls answering participants, each behind its own circuit, and waits no longer than the lookup
 * allows. At most 64 calls at once. Thread-safe.
 */
public final class Answerers implements AutoCloseable {

  private static final int MAX_CALLS = 64;

  private final ProducerTemplate camel;
  private final Measurements measurements;
  private final Clock clock;
  private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();
  private final ExecutorService calls =
      new ThreadPoolExecutor(0, MAX_CALLS, 30, TimeUnit.SECONDS, new SynchronousQueue<>());

  public Answerers(ProducerTemplate camel, Measurements measurements, Clock clock) {
    this.camel = camel;
    this.measurements = measurements;
    this.clock = clock;
  }

  Outcome ask(String participant, Flow flow, String connector, Payload request, String trackingId) {
    Circuit circuit =
        circuits.computeIfAbsent(participant, p -> new Circuit(clock, OptionalDouble.empty()));
    if (!circuit.tryAsk()) {
      Duration wait = circuit.untilOpen();
      return new Outcome.Unavailable(
          circuit.reason(), Optional.of(wait.isZero() ? Duration.ofSeconds(1) : wait));
    }
    long start = System.nanoTime();
    Future<Outcome> answer;
    try {
      answer = calls.submit(() -> send(participant, flow, request, trackingId));
    } catch (RejectedExecutionException e) {
      // The hub is busy, which says nothing about the answerer: its circuit is not told.
      circuit.left();
      return new Outcome.Unavailable(
          "too many lookups at once", Optional.of(Duration.ofSeconds(1)));
    }
    Outcome outcome = await(answer, flow);
    circuit.tell(outcome);
    measurements.outcome(
        connector, outcome.getClass().getSimpleName(), Duration.ofNanos(System.nanoTime() - start));
    return outcome;
  }

  private static Outcome await(Future<Outcome> answer, Flow flow) {
    try {
      return answer.get(flow.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Outcome.Unknown("no answer within " + flow.timeout());
    } catch (ExecutionException e) {
      return new Outcome.Unknown(
          "the connector failed: " + e.getCause().getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown("the hub is stopping");
    }
  }

  private Outcome send(String participant, Flow flow, Payload request, String trackingId) {
    Exchange exchange = new DefaultExchange(camel.getCamelContext());
    exchange.getMessage().setBody(request.bytes());
    exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, request.contentType());
    exchange.getMessage().setHeader(ConnectorHeaders.IDEMPOTENCY_KEY, trackingId);
    exchange.getMessage().setHeader(ConnectorHeaders.TRACKING_ID, trackingId);
    exchange.getMessage().setHeader(ConnectorHeaders.FLOW, flow.id());
    camel.send(LookupRoutes.endpoint(participant, flow.id()), exchange);
    if (exchange.getException() != null) {
      return new Outcome.Unknown(
          "the connector failed: " + exchange.getException().getClass().getSimpleName());
    }
    return exchange.getMessage().getBody() instanceof Outcome outcome
        ? outcome
        : new Outcome.Unknown("the connector left no outcome");
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}
