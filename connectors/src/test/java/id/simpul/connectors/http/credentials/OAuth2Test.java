package id.simpul.connectors.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.TokenServerSimulator;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in at a token endpoint, seen through the HTTP sink. */
@Timeout(30)
class OAuth2Test {

  private static final byte[] BODY = "{}".getBytes();
  private static final int CALLERS = 32;

  private final TokenServerSimulator partner = new TokenServerSimulator();
  private URI address;
  private SinkUnderTest sink;

  @BeforeEach
  void start() throws Exception {
    address = partner.start(0);
    sink = sink("&clientId=hub&clientSecret=RAW(s%cret)");
  }

  @AfterEach
  void close() {
    sink.close();
    partner.close();
  }

  @Test
  void one_token_serves_many_calls() {
    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Delivered.class);
    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Delivered.class);

    assertThat(partner.issued()).isEqualTo(1);
    assertThat(partner.received()).hasSize(3);
    ReceivedRequest asked = partner.received().get(0);
    assertThat(asked.text()).isEqualTo("grant_type=client_credentials");
    assertThat(asked.header("Content-Type")).contains("application/x-www-form-urlencoded");
    assertThat(asked.header("Authorization")).contains("Basic aHViOnMlMjVjcmV0");
    assertThat(partner.received().get(1).header("Authorization")).contains("Bearer token-1");
    assertThat(partner.received().get(1).header("Idempotency-Key")).contains("idem-1");
  }

  @Test
  void a_token_endpoint_is_called_once_under_any_concurrency() throws Exception {
    partner.latency(Duration.ofMillis(50));

    assertThat(concurrently()).hasSize(CALLERS).allMatch(Outcome.Delivered.class::isInstance);
    assertThat(partner.issued()).isEqualTo(1);

    partner.revoke();
    assertThat(concurrently()).hasSize(CALLERS).allMatch(Outcome.Delivered.class::isInstance);
    assertThat(partner.issued()).isEqualTo(2);
  }

  @Test
  void connectors_with_the_same_login_share_a_token() throws Exception {
    sink.deliver(BODY);
    try (SinkUnderTest other = sink("&clientId=hub&clientSecret=RAW(s%cret)");
        SinkUnderTest stranger = sink("&clientId=other&clientSecret=s")) {
      other.deliver(BODY);
      assertThat(partner.issued()).isEqualTo(1);
      stranger.deliver(BODY);
      assertThat(partner.issued()).isEqualTo(2);
    }
  }

  @Test
  void a_token_revoked_mid_flight_is_renewed_and_the_call_made_once_more() {
    sink.deliver(BODY);
    partner.revoke();

    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Delivered.class);
    assertThat(partner.received()).hasSize(5);
  }

  @Test
  void a_403_that_speaks_of_an_invalid_token_renews_it_and_any_other_does_not() {
    sink.deliver(BODY);
    partner.revoke();
    partner.refuseWith(SimulatedAnswer.json(403, "{\"error\":\"invalid_token\"}"));
    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Delivered.class);
    assertThat(partner.issued()).isEqualTo(2);

    partner.revoke();
    partner.refuseWith(SimulatedAnswer.json(403, "{\"error\":\"no such right\"}"));
    assertThat(sink.deliver(BODY)).isEqualTo(new Outcome.Unavailable("login refused: HTTP 403"));
    assertThat(partner.issued()).isEqualTo(2);
  }

  @Test
  void a_receiver_that_refuses_every_token_is_asked_twice_and_no_more() {
    sink.deliver(BODY);
    partner.nextAnswers(
        SimulatedAnswer.empty(401),
        SimulatedAnswer.json(200, "{\"access_token\":\"x\",\"expires_in\":60}"));

    assertThat(sink.deliver(BODY)).isEqualTo(new Outcome.Unavailable("login refused: HTTP 401"));
    assertThat(partner.received()).hasSize(5);
  }

  @Test
  void a_token_that_expires_soon_is_renewed_before() throws Exception {
    partner.lifetime(0);
    sink.deliver(BODY);
    sink.deliver(BODY);

    assertThat(partner.issued()).isEqualTo(2);
  }

  @Test
  void a_token_endpoint_that_is_down_means_unavailable_and_nothing_is_sent() {
    partner.trouble(SimulatedAnswer.empty(503).with("Retry-After", "120"));

    assertThat(sink.deliver(BODY))
        .isEqualTo(
            new Outcome.Unavailable(
                "token endpoint: HTTP 503", Optional.of(Duration.ofMinutes(2))));
    assertThat(partner.received()).hasSize(1);
  }

  @Test
  void a_token_endpoint_that_cannot_be_reached_means_unavailable() {
    partner.goDown();

    assertThat(sink.deliver(BODY))
        .isInstanceOfSatisfying(
            Outcome.Unavailable.class,
            away -> assertThat(away.reason()).startsWith("token endpoint: no answer, "));
  }

  @Test
  void a_token_endpoint_that_goes_down_after_a_refusal_leaves_nothing_unknown() {
    sink.deliver(BODY);
    partner.revoke();
    partner.trouble(SimulatedAnswer.empty(502));

    assertThat(sink.deliver(BODY)).isEqualTo(new Outcome.Unavailable("token endpoint: HTTP 502"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>", "{}", "{\"access_token\":\"\"}", "{\"error\":\"invalid_client\"}"})
  void a_200_with_an_error_inside_is_no_token(String answer) {
    partner.trouble(SimulatedAnswer.json(200, answer));

    assertThat(sink.deliver(BODY))
        .isEqualTo(new Outcome.Unavailable("token endpoint: an answer without a token"));
  }

  @Test
  void a_login_may_stand_in_the_body_with_further_parameters() throws Exception {
    try (SinkUnderTest body =
        sink(
            "&clientId=hub&clientSecret=s&clientLogin=body&scope=RAW(a b)&tokenParameters=RAW(x=1)")) {
      body.deliver(BODY);
    }

    assertThat(partner.received().get(0).text())
        .isEqualTo("x=1&scope=a+b&grant_type=client_credentials&client_id=hub&client_secret=s");
    assertThat(partner.received().get(0).header("Authorization")).isEmpty();
  }

  @Test
  void a_login_of_its_own_kind_is_described_by_parameters() throws Exception {
    partner.nextAnswers(SimulatedAnswer.json(200, "{\"data\":{\"token\":\"jwt\",\"ttl\":60}}"));
    try (SinkUnderTest own =
        sink(
            "&tokenFormat=json&tokenParameters=RAW(user=u|password=p)&tokenPointer=/data/token"
                + "&lifetimePointer=/data/ttl&tokenHeader=X-Token&tokenScheme=")) {
      own.deliver(BODY);
    }

    assertThat(partner.received().get(0).text()).isEqualTo("{\"user\":\"u\",\"password\":\"p\"}");
    assertThat(partner.received().get(1).header("X-Token")).contains("jwt");
  }

  @Test
  void a_token_address_that_is_no_web_address_does_not_start() {
    assertThatThrownBy(
            () -> new SinkUnderTest("kamelet:http-sink?url=http://a/b&tokenUrl=file:/etc/passwd"))
        .hasStackTraceContaining("tokenUrl must be http(s)://");
  }

  private SinkUnderTest sink(String parameters) throws Exception {
    return new SinkUnderTest(
        "kamelet:http-sink?url=" + address + "/in&tokenUrl=" + address + "/token" + parameters);
  }

  private List<Outcome> concurrently() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<Outcome>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        calls.add(() -> sink.deliver(BODY));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> call : callers.invokeAll(calls)) {
        outcomes.add(call.get());
      }
      return outcomes;
    } finally {
      callers.shutdownNow();
    }
  }
}
