package id.simpul.routes.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.mappings.canonical.JsonCanonicalSchema;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.translate.Payload;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.measure.Measurements;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class AnswerersTest {

  private static final int MOST = 64;

  private final CountDownLatch asked = new CountDownLatch(MOST);
  private final CountDownLatch mayAnswer = new CountDownLatch(1);

  @Test
  void whileAllAreBusyTheCircuitStaysClosed() throws Exception {
    Flow flow = flow();
    ExecutorService askers = Executors.newFixedThreadPool(MOST);
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.addRoutes(answerer(flow));
      camel.start();
      try (Answerers answerers =
          new Answerers(camel.createProducerTemplate(), Measurements.NONE, Clock.systemUTC())) {
        for (int i = 0; i < MOST; i++) {
          askers.submit(() -> ask(answerers, flow));
        }
        asked.await();
        for (int i = 0; i < 3; i++) {
          // A circuit that opened would name the first refusal's reason and a wait below a second.
          assertThat(ask(answerers, flow))
              .isEqualTo(
                  new Outcome.Unavailable(
                      "too many lookups at once", Optional.of(Duration.ofSeconds(1))));
        }
      }
    } finally {
      mayAnswer.countDown();
      askers.shutdownNow();
    }
  }

  private RouteBuilder answerer(Flow flow) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from(LookupRoutes.endpoint("office", flow.id())).process(AnswerersTest.this::answer);
      }
    };
  }

  private void answer(Exchange exchange) throws InterruptedException {
    asked.countDown();
    mayAnswer.await();
    exchange.getMessage().setBody(new Outcome.Delivered("ref"));
  }

  private static Outcome ask(Answerers answerers, Flow flow) {
    Payload question = new Payload("{}".getBytes(StandardCharsets.UTF_8), "application/json");
    return answerers.ask("office", flow, "test-action", question, "id");
  }

  private static Flow flow() throws Exception {
    return new Flow(
        "check",
        "Check",
        Flow.Kind.LOOKUP,
        new JsonCanonicalSchema("any", Json.parse("{}".getBytes(StandardCharsets.UTF_8))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofDays(1),
        1 << 20,
        Duration.ofSeconds(30));
  }
}
