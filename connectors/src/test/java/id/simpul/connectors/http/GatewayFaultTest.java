package id.simpul.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayFaultTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|{\"fault\":{\"code\":900901,\"message\":\"Invalid Credentials\"}}|refused the login",
        "200|{\"fault\":{\"code\":\"900902\"}}|refused the login",
        "403|{\"code\":900908}|refused the login",
        "401|<am:fault xmlns:am='x'><am:code>900902</am:code></am:fault>|refused the login",
        "500|{\"fault\":{\"code\":101503}}|could not pass it on",
        "503|{\"fault\":{\"code\":303001}}|could not pass it on"
      })
  void what_the_gateway_could_not_pass_on_is_no_fault_of_the_message(
      int status, String body, String reason) {
    assertThat(outcome(status, body))
        .isInstanceOfSatisfying(
            Outcome.Unavailable.class, away -> assertThat(away.reason()).contains(reason));
  }

  @Test
  void a_throttled_caller_waits_as_long_as_the_gateway_says() {
    String told =
        "{\"fault\":{\"code\":900802,\"nextAccessTime\":\"2026-Nov-24 10:05:00+0000 UTC\"}}";

    assertThat(pause(outcome(429, told))).contains(Duration.ofMinutes(5));
    assertThat(pause(outcome(503, "{\"fault\":{\"code\":900800}}")))
        .contains(Duration.ofMinutes(1));
  }

  @Test
  void a_resource_that_is_not_there_will_not_be_there_later() {
    String none = "{\"fault\":{\"code\":900906,\"message\":\"No matching resource found\"}}";

    assertThat(outcome(404, none)).isInstanceOf(Outcome.Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":404}",
        "{\"code\":200,\"id\":\"900901\"}",
        "{\"fault\":\"none\"}",
        "<page>900901</page>",
        ""
      })
  void the_api_behind_it_is_not_taken_for_the_gateway(String body) {
    assertThat(GatewayFault.of(answer(200, body))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"apikey,jwt-1", "AuthorizationSPLP,Bearer jwt-1", "Authorization,Bearer jwt-1"})
  void http_sink_shows_the_credential_that_the_api_wants_and_knows_its_faults(
      String header, String credential) throws Exception {
    try (SimulatedHttpServer splp =
        new SimulatedHttpServer(
            r ->
                r.header(header).filter(credential::equals).isPresent()
                    ? SimulatedAnswer.json(201, "{\"id\":7}")
                    : SimulatedAnswer.json(200, "{\"fault\":{\"code\":900902}}"))) {
      String url = splp.start(0) + "/api/1.0";
      String with = "&apiKeyHeader=" + header + "&apiKey=RAW(" + credential + ")";
      try (SinkUnderTest sink = new SinkUnderTest("kamelet:http-sink?url=" + url + with);
          SinkUnderTest bare = new SinkUnderTest("kamelet:http-sink?url=" + url)) {
        assertThat(sink.deliver(new byte[] {1})).isInstanceOf(Outcome.Delivered.class);
        assertThat(bare.deliver(new byte[] {1})).isInstanceOf(Outcome.Unavailable.class);
      }
    }
  }

  private static Outcome outcome(int status, String body) {
    HttpAnswer answer = answer(status, body);
    return GatewayFault.of(answer).orElseThrow().outcome(answer, CLOCK);
  }

  private static Optional<Duration> pause(Outcome outcome) {
    return ((Outcome.Unavailable) outcome).retryAfter();
  }

  private static HttpAnswer answer(int status, String body) {
    return new HttpAnswer(status, "", "", body.getBytes(StandardCharsets.UTF_8));
  }
}
