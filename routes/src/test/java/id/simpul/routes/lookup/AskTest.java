package id.simpul.routes.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.mappings.participant.Asks;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.Payload;
import id.simpul.routes.intake.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class AskTest {

  private static final Asks ASKS =
      new Asks(
          "land-tax",
          Optional.empty(),
          "application/json",
          Jslt.identityToCanonical(),
          Jslt.identityFromCanonical("application/json"));

  private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

  @Test
  void theAnswerIsTheBody() throws Exception {
    Payload answer = new Payload("{\"NOP\":\"1\"}".getBytes(UTF_8), "application/json");
    ask((asker, flow, type, body, known) -> new Lookups.Result.Answered("01ABC", answer));
    assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"NOP\":\"1\"}");
    assertThat(header(ConnectorHeaders.TRACKING_ID)).isEqualTo("01ABC");
    assertThat(header(ConnectorHeaders.REFUSED)).isNull();
  }

  @Test
  void aQuestionThatDoesNotFitHasNoAnswerButAReason() throws Exception {
    ask(
        (asker, flow, type, body, known) ->
            new Lookups.Result.NotAccepted("01ABC", List.of("no NOP")));
    assertThat(header(ConnectorHeaders.REFUSED)).isEqualTo("not-accepted");
    assertThat(header(ConnectorHeaders.REFUSED_DETAIL)).isEqualTo("no NOP");
    assertThat(exchange.getMessage().getBody(byte[].class)).isEmpty();
  }

  @Test
  void anAnswererThatIsAwayIsToldApartFromOneThatIsSilent() throws Exception {
    Optional<Duration> later = Optional.of(Duration.ofMinutes(1));
    ask((asker, flow, type, body, known) -> new Lookups.Result.NoAnswer("01ABC", "quota", later));
    assertThat(header(ConnectorHeaders.REFUSED)).isEqualTo("answerer-away");
    ask(
        (asker, flow, type, body, known) ->
            new Lookups.Result.NoAnswer("1", "late", Optional.empty()));
    assertThat(header(ConnectorHeaders.REFUSED)).isEqualTo("no-answer");
  }

  @Test
  void whatTheConnectorWasAnsweredBeforeGoesAlong() throws Exception {
    exchange.getMessage().setHeader(ConnectorHeaders.KNOWN_ANSWER, "{}".getBytes(UTF_8));
    ask((asker, flow, type, body, known) -> new Lookups.Result.Answered("01", known.orElseThrow()));
    assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{}");
    assertThat(header(ConnectorHeaders.KNOWN_ANSWER)).isNull();
  }

  @Test
  void whoMayNotAskIsToldSo() throws Exception {
    ask(
        (asker, flow, type, body, known) -> {
          throw new Refused(Refused.Reason.NOT_A_SENDER, "sender does not ask land-tax");
        });
    assertThat(header(ConnectorHeaders.REFUSED)).isEqualTo("not-a-sender");
  }

  private void ask(Lookups lookups) throws Exception {
    exchange.getMessage().setBody("{\"NOP\":\"1\"}");
    new Ask("bpn", ASKS, lookups).process(exchange);
  }

  private Object header(String name) {
    return exchange.getMessage().getHeader(name);
  }
}
