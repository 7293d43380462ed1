package id.simpul.connectors.bmkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.simulator.BmkgSimulator;
import id.simpul.connectors.simulator.BmkgSimulator.Earthquake;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BmkgSourceTest {

  private static final Instant NOW = Instant.now().truncatedTo(SECONDS);
  private static final String EVENT = "gempa:" + NOW + ":-7.02_106.11";
  private static final String POLYGON = "-6.1,106.6 -6.1,106.7 -6.2,106.7 -6.1,106.6";
  private static final String AUTO = BmkgSimulator.DATA + "/autogempa.json";

  private final BmkgSimulator bmkg = new BmkgSimulator();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final List<Exchange> taken = new CopyOnWriteArrayList<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private volatile boolean hubIsFull;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    address = bmkg.start(0);
    log.list = new CopyOnWriteArrayList<>();
    log.start();
    noticesLog().addAppender(log);
  }

  @AfterEach
  void close() {
    camel.stop();
    bmkg.close();
    noticesLog().detachAppender(log);
  }

  @Test
  void an_earthquake_in_several_feeds_is_one_warning() throws Exception {
    bmkg.earthquake(quake("III Kota Tangerang"));

    poll("gempadirasakan.json,autogempa.json,gempaterkini.json");

    rounds(3, "/gempaterkini.json");
    assertThat(ids()).containsExactly(EVENT);
    assertThat(body(EVENT).at("/item/Dirasakan").asText()).isEqualTo("III Kota Tangerang");
  }

  @Test
  void the_older_xml_tells_the_same_earthquake_under_the_same_id() throws Exception {
    bmkg.earthquake(quake(""));

    poll("autogempa.xml,gempaterkini.json");

    rounds(2, "/gempaterkini.json");
    assertThat(ids()).containsExactly(EVENT);
    assertThat(body(EVENT).at("/item/Wilayah").asText()).isEqualTo("Banten; 7 km dari sana");
    assertThat(body(EVENT).at("/item/lat").asText()).isEqualTo("-7.02");
    assertThat(body(EVENT).at("/item/Magnitude").asText()).isEqualTo("5.6 SR");
  }

  @Test
  void where_it_was_felt_follows_as_an_update_once() throws Exception {
    bmkg.earthquake(quake(""));
    poll("autogempa.json,gempaterkini.json");
    await().untilAsserted(() -> assertThat(ids()).containsExactly(EVENT));

    bmkg.earthquake(quake("II Sukabumi"));

    await().untilAsserted(() -> assertThat(ids()).containsExactly(EVENT, EVENT + ":dirasakan"));
    rounds(bmkg.received().size() + 3, "");
    assertThat(ids()).hasSize(2);
    assertThat(body(EVENT + ":dirasakan").at("/replaces/0").asText()).isEqualTo(EVENT);
  }

  @Test
  void an_earthquake_of_yesterday_is_not_sent() throws Exception {
    Instant yesterday = NOW.minus(Duration.ofDays(1));
    bmkg.earthquake(new Earthquake(yesterday, "-7.02", "106.11", "5.6", "Banten", ""));

    poll("gempaterkini.json");

    rounds(3, "");
    assertThat(ids()).isEmpty();
    assertThat(told()).containsOnlyOnce("expired");
  }

  @Test
  void an_alert_becomes_a_warning_with_both_languages_and_its_polygon() throws Exception {
    bmkg.alert("CBT1", cap("2.49.0.1", "Alert", "", in(1)));

    poll("alerts");

    await().untilAsserted(() -> assertThat(ids()).containsExactly("2.49.0.1"));
    JsonNode body = body("2.49.0.1");
    assertThat(body.at("/item/info")).hasSize(2);
    assertThat(body.at("/item/info/1/headline").asText()).isEqualTo("Hujan lebat Banten");
    assertThat(body.at("/item/info/1/area/0/polygon/0").asText()).isEqualTo(POLYGON);
    assertThat(body.path("expiresAt").asText()).isEqualTo(in(1).toString());
  }

  @Test
  void updates_and_withdrawals_name_what_they_replace_and_keep_the_event() throws Exception {
    bmkg.alert("CBT1", cap("A", "Alert", "", in(1)));
    bmkg.alert("CBT2", cap("B", "Update", "s,A," + NOW, in(2)));
    bmkg.alert("CBT3", cap("C", "Cancel", "s,B," + NOW, in(2)));

    poll("alerts");

    await().untilAsserted(() -> assertThat(ids()).containsExactly("A", "B", "C"));
    assertThat(body("C").at("/replaces/0").asText()).isEqualTo("B");
    assertThat(body("C").path("event").asText()).isEqualTo("A");
  }

  @Test
  void expired_alerts_and_exercises_are_not_sent() throws Exception {
    bmkg.alert("CBT1", cap("old", "Alert", "", NOW.minusSeconds(1)));
    bmkg.alert("CBT2", cap("test", "Alert", "", in(1)).replace("Actual", "Exercise"));
    bmkg.alert("CBT3", cap("ack", "Ack", "", in(1)));
    bmkg.alert("CBT4", cap("real", "Alert", "", in(1)));

    poll("alerts");

    rounds(3, BmkgSimulator.ALERTS);
    assertThat(ids()).containsExactly("real");
  }

  @Test
  void only_the_file_name_of_a_link_is_followed() throws Exception {
    bmkg.alert("../../CBT1", cap("A", "Alert", "", in(1)));
    bmkg.alert("CBT2", cap("B", "Alert", "", in(1)));

    poll("alerts");

    await().untilAsserted(() -> assertThat(ids()).contains("B"));
    assertThat(bmkg.received()).allMatch(r -> r.path().startsWith(BmkgSimulator.ALERTS));
    assertThat(bmkg.received()).noneMatch(r -> r.path().contains(".."));
  }

  @Test
  void what_has_not_changed_is_not_transferred_again() throws Exception {
    bmkg.earthquake(quake(""));

    poll("autogempa.json");

    rounds(2, "");
    assertThat(bmkg.received().get(0).header("If-None-Match")).isEmpty();
    assertThat(bmkg.received().get(1).header("If-None-Match")).isPresent();
  }

  @Test
  void a_warning_that_the_hub_cannot_take_is_offered_again() throws Exception {
    bmkg.alert("CBT1", cap("A", "Alert", "", in(1)));
    hubIsFull = true;
    poll("alerts");
    rounds(3, "_alert.xml");

    hubIsFull = false;

    await().untilAsserted(() -> assertThat(ids()).containsExactly("A"));
    assertThat(told()).containsOnlyOnce("A: not taken");
  }

  @Test
  void a_broken_feed_is_told_once_and_the_others_go_on() throws Exception {
    bmkg.earthquake(quake("II Serang"));
    Map<String, SimulatedAnswer> habits =
        Map.of(
            "HTTP 500", SimulatedAnswer.empty(500),
            "not JSON in UTF-8", text("{\"Infogempa\":{\"gempa\":{\"Wil"),
            "no Infogempa.gempa", text("{\"maintenance\":true}"),
            "no earthquake", text("{\"Infogempa\":{\"gempa\":[]}}"));
    poll("autogempa.json,gempaterkini.json");

    habits.forEach(
        (reason, answer) -> {
          bmkg.answerAt(AUTO, answer);
          rounds(bmkg.received().size() + 4, "");
          await().untilAsserted(() -> assertThat(told()).containsOnlyOnce(reason));
        });
    assertThat(ids()).containsExactly(EVENT);
  }

  @Test
  void an_entry_that_cannot_be_read_does_not_take_the_others_with_it() throws Exception {
    String good = "{\"DateTime\":\"" + NOW + "\",\"Coordinates\":\"-7.02,106.110\"}";
    bmkg.answerAt(
        AUTO, text("{\"Infogempa\":{\"gempa\":[{\"Coordinates\":\"1,2\"}," + good + "]}}"));

    poll("autogempa.json");

    await().untilAsserted(() -> assertThat(ids()).containsExactly(EVENT));
    assertThat(told()).containsOnlyOnce("without a time");
  }

  @Test
  void a_feed_in_another_charset_is_told_and_not_guessed() throws Exception {
    String latin = "{\"Infogempa\":{\"gempa\":{\"DateTime\":\"" + NOW + "\",\"Wilayah\":\"é\"}}}";
    bmkg.answerAt(AUTO, new SimulatedAnswer(200, Map.of(), latin.getBytes(ISO_8859_1)));

    poll("autogempa.json");

    await().untilAsserted(() -> assertThat(told()).contains("not JSON in UTF-8"));
    assertThat(ids()).isEmpty();
  }

  @Test
  void half_an_alert_and_one_with_a_dtd_are_told_and_asked_for_again() throws Exception {
    bmkg.alert("CBT1", cap("A", "Alert", "", in(1)));
    String path = BmkgSimulator.ALERTS + "/CBT1_alert.xml";
    bmkg.answerAt(path, text("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:/etc/hostname\">]><alert/>"));
    poll("alerts");
    await().untilAsserted(() -> assertThat(told()).containsOnlyOnce("document type declaration"));

    bmkg.mend(path);

    await().untilAsserted(() -> assertThat(ids()).containsExactly("A"));
  }

  @Test
  void a_bmkg_that_is_down_is_asked_again() throws Exception {
    bmkg.earthquake(quake(""));
    bmkg.goDown();
    poll("autogempa.json");
    await().untilAsserted(() -> assertThat(told()).contains("no answer"));

    bmkg.comeBack();

    await().untilAsserted(() -> assertThat(ids()).containsExactly(EVENT));
  }

  @Test
  void bmkg_itself_is_asked_once_a_minute_at_most() {
    StartRound start = new StartRound();
    start.setPeriod(59_999);
    start.setAlertsUrl("http://127.0.0.1:1/alerts");

    assertThatThrownBy(() -> start.setDataUrl("https://data.bmkg.go.id/DataMKG/TEWS"))
        .hasMessageContaining("at least 60000 ms");
    assertThatThrownBy(() -> start.setDataUrl("http://127.0.0.1.example.id/TEWS"))
        .hasMessageContaining("at least 60000 ms");
  }

  private static Earthquake quake(String felt) {
    return new Earthquake(NOW, "-7.02", "106.11", "5.6", "Banten", felt);
  }

  private static String cap(String id, String type, String references, Instant expires) {
    return BmkgSimulator.cap(id, type, references, NOW, expires, "Banten", POLYGON);
  }

  private static Instant in(int hours) {
    return NOW.plus(Duration.ofHours(hours));
  }

  private static SimulatedAnswer text(String body) {
    return SimulatedAnswer.text(200, "text/plain", body);
  }

  private void poll(String feeds) throws Exception {
    String data = address + BmkgSimulator.DATA;
    String alerts = address + BmkgSimulator.ALERTS;
    String uri =
        "kamelet:bmkg-source?period=100&dataUrl=%s&alertsUrl=%s&feeds=%s"
            .formatted(data, alerts, feeds);
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(uri).errorHandler(noErrorHandler()).process(BmkgSourceTest.this::take);
          }
        });
    camel.start();
  }

  private void take(Exchange exchange) {
    if (hubIsFull) {
      throw new IllegalStateException("full");
    }
    taken.add(exchange.copy());
  }

  private void rounds(int requests, String pathEnding) {
    await().until(() -> asked(pathEnding) >= requests);
  }

  private long asked(String pathEnding) {
    return bmkg.received().stream().filter(r -> r.path().endsWith(pathEnding)).count();
  }

  private List<String> ids() {
    return taken.stream().map(BmkgSourceTest::id).toList();
  }

  private JsonNode body(String id) throws IOException {
    Exchange found = taken.stream().filter(e -> id(e).equals(id)).findFirst().orElseThrow();
    return new ObjectMapper().readTree(found.getMessage().getBody(byte[].class));
  }

  private static String id(Exchange exchange) {
    return exchange.getMessage().getHeader("Simpul-Message-Id", String.class);
  }

  private String told() {
    return String.join("\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
  }

  private static Logger noticesLog() {
    return (Logger) LoggerFactory.getLogger(Notices.class);
  }
}
