package id.simpul.connectors.probe;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.http.ConnectorHttpClient;
import id.simpul.connectors.http.RequestHeaders;
import id.simpul.connectors.http.credentials.OAuth2;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a system, or what stands in its place, answers. */
class HttpFailuresTest {

  private static final SimulatedAnswer GOOD = SimulatedAnswer.json(200, "{}");

  private final SimulatedHttpServer partner = new SimulatedHttpServer(request -> GOOD);
  private final ConnectorHttpClient client = new ConnectorHttpClient();
  private HttpProbe probe;
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = partner.start(0);
    client.setCallTimeout(2_000);
    RequestHeaders headers = new RequestHeaders();
    headers.setBearer("secret");
    probe = new HttpProbe();
    probe.setCamelContext(new DefaultCamelContext());
    probe.setAddress(address.toString());
    probe.setClient(client);
    probe.setRequest(headers);
    probe.setLogin("secret");
    probe.setQuestion("/whoami");
    probe.setExpects("json");
  }

  @AfterEach
  void close() {
    partner.close();
  }

  @Test
  void nothing_at_all() {
    assertThat(Looked.at(probe))
        .extracting(Finding::sign)
        .containsExactly(
            Sign.NAME_FOUND,
            Sign.CONNECTED,
            Sign.TLS_NOT_USED,
            Sign.ANSWERED,
            Sign.CLOCK_GOOD,
            Sign.LOGIN_GOOD,
            Sign.ALLOWED,
            Sign.FORM_GOOD);
    assertThat(partner.received())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.method() + " " + asked.path()).isEqualTo("GET /whoami");
              assertThat(asked.header("Authorization")).contains("Bearer secret");
            });
  }

  @Test
  void without_a_question_the_head_alone_is_asked_for() {
    probe.setQuestion("");
    assertThat(Looked.at(probe))
        .extracting(Finding::sign)
        .contains(Sign.CLOCK_GOOD, Sign.LOGIN_NOT_ASKED);
    assertThat(partner.received()).extracting(r -> r.method()).containsExactly("HEAD");
  }

  @Test
  void a_refusal_shows_by_the_head_alone() {
    probe.setQuestion("");
    assertThat(after(SimulatedAnswer.json(401, "{}"))).isEqualTo(Sign.LOGIN_REFUSED);
  }

  @Test
  void a_clock_seven_minutes_ahead() {
    assertThat(found(GOOD.with("Date", date(Duration.ofMinutes(7)))).facts()).contains("6");
    assertThat(after(GOOD.with("Date", date(Duration.ofMinutes(7))))).isEqualTo(Sign.CLOCK_DIFFERS);
    assertThat(after(GOOD.with("Date", date(Duration.ofMinutes(-7)))))
        .isEqualTo(Sign.CLOCK_DIFFERS);
  }

  @Test
  void a_login_that_is_refused() {
    assertThat(after(SimulatedAnswer.json(401, "{}"))).isEqualTo(Sign.LOGIN_REFUSED);
  }

  @Test
  void a_login_that_is_refused_with_200() {
    probe.setRefusedText("user_key");
    assertThat(after(SimulatedAnswer.json(200, "{\"keterangan\":\"user_key tidak valid\"}")))
        .isEqualTo(Sign.LOGIN_REFUSED);
  }

  @Test
  void a_time_that_is_refused_with_200() {
    probe.setClockText("timestamp expired");
    assertThat(after(SimulatedAnswer.json(200, "{\"message\":\"X-timestamp expired\"}")))
        .isEqualTo(Sign.CLOCK_REFUSED);
  }

  @Test
  void a_login_that_is_wanted_and_not_configured() {
    probe.setLogin("");
    assertThat(after(SimulatedAnswer.json(401, "{}"))).isEqualTo(Sign.LOGIN_MISSING);
  }

  @Test
  void a_right_that_is_missing() {
    assertThat(after(SimulatedAnswer.json(403, "{}"))).isEqualTo(Sign.FORBIDDEN);
  }

  @Test
  void a_token_server_that_refuses_the_client() {
    OAuth2 login = new OAuth2();
    login.setTokenUrl(address + "/token");
    login.setClientId("other");
    login.setClientSecret("secret");
    client.setCredentials(login);
    probe.setTokenUrl(address + "/token");
    Finding found = found(SimulatedAnswer.json(401, "{\"error\":\"invalid_client\"}"));
    assertThat(found.sign()).isEqualTo(Sign.TOKEN_REFUSED);
    assertThat(found.facts()).contains("token endpoint: HTTP 401");
  }

  @Test
  void a_captive_portal_that_answers_200() {
    assertThat(after(SimulatedAnswer.text(200, "text/html", "<html>Masuk WiFi</html>")))
        .isEqualTo(Sign.ANSWER_PORTAL);
    probe.setQuestion("");
    assertThat(after(SimulatedAnswer.text(200, "text/html", "<html>Masuk WiFi</html>")))
        .isEqualTo(Sign.ANSWER_PORTAL);
  }

  @Test
  void a_captive_portal_that_redirects() {
    SimulatedAnswer portal =
        SimulatedAnswer.empty(302).with("Location", "http://10.0.0.1/login?k=1");
    Finding found = found(portal);
    assertThat(found.sign()).isEqualTo(Sign.ANSWER_REDIRECT);
    assertThat(found.facts()).containsExactly("302", "10.0.0.1");
  }

  @Test
  void a_proxy_in_the_way() {
    assertThat(after(SimulatedAnswer.empty(407))).isEqualTo(Sign.ANSWER_PROXY);
    assertThat(after(SimulatedAnswer.empty(403).with("X-Squid-Error", "ERR_ACCESS_DENIED 0")))
        .isEqualTo(Sign.ANSWER_PROXY);
  }

  @Test
  void a_system_that_fails() {
    assertThat(after(SimulatedAnswer.empty(503))).isEqualTo(Sign.ANSWER_FAILED);
  }

  @Test
  void a_system_that_was_asked_too_often() {
    assertThat(after(SimulatedAnswer.empty(429))).isEqualTo(Sign.ANSWER_BUSY);
  }

  @Test
  void a_system_that_does_not_answer() {
    client.setCallTimeout(300);
    partner.latency(Duration.ofSeconds(5));
    assertThat(Looked.last(probe).sign()).isEqualTo(Sign.ANSWER_MISSING);
  }

  @Test
  void a_system_that_breaks_the_connection() {
    assertThat(after(SimulatedAnswer.cut())).isEqualTo(Sign.ANSWER_CUT);
  }

  @Test
  void an_address_with_nothing_there() {
    assertThat(after(SimulatedAnswer.text(404, "text/html", "<html>404</html>")))
        .isEqualTo(Sign.ANSWER_NOT_FOUND);
  }

  @Test
  void an_answer_in_another_form() {
    assertThat(after(SimulatedAnswer.text(200, "text/plain", "OK"))).isEqualTo(Sign.FORM_WRONG);
  }

  private Sign after(SimulatedAnswer answer) {
    return found(answer).sign();
  }

  private Finding found(SimulatedAnswer answer) {
    partner.nextAnswers(answer);
    List<Finding> found = Looked.at(probe);
    return found.stream().filter(Finding::isBad).findFirst().orElse(found.get(found.size() - 1));
  }

  private static String date(Duration ahead) {
    ZonedDateTime theirs = ZonedDateTime.now(ZoneOffset.UTC).plus(ahead);
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(theirs);
  }
}
