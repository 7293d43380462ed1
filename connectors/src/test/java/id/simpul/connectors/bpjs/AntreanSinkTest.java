package id.simpul.connectors.bpjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.BpjsSimulator;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AntreanSinkTest {

  private static final String BOOKING = "16032021A001";
  private static final byte[] VISIT =
      bytes(
          "{\"kodebooking\":\""
              + BOOKING
              + "\",\"jenispasien\":\"JKN\",\"nomorantrean\":\"A-12\",\"angkaantrean\":12,"
              + "\"jampraktek\":\"08:00-16:00\",\"estimasidilayani\":1615869169000}");

  private final BpjsSimulator bpjs = new BpjsSimulator(new BpjsLogin("1234", "s3cret", "k1"));
  private URI address;
  private SinkUnderTest add;
  private SinkUnderTest update;

  @BeforeEach
  void start() throws Exception {
    address = bpjs.start(0);
    add = sink("bpjs-antrean-add-sink", "");
    update = sink("bpjs-antrean-update-sink", "");
  }

  @AfterEach
  void close() {
    add.close();
    update.close();
    bpjs.close();
  }

  @Test
  void a_visit_is_added_under_its_booking_code() {
    assertThat(add.deliver(VISIT))
        .isInstanceOfSatisfying(
            Outcome.Delivered.class, done -> assertThat(done.reference()).isEqualTo(BOOKING));

    ReceivedRequest request = bpjs.received().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/antreanrs/antrean/add");
    assertThat(request.body()).isEqualTo(VISIT);
    assertThat(request.header("Idempotency-Key")).isEmpty();
  }

  @Test
  void a_visit_that_bpjs_has_is_already_done() {
    add.deliver(VISIT);

    assertThat(add.deliver(VISIT)).isEqualTo(new Outcome.AlreadyDone(BOOKING));
  }

  @Test
  void a_visit_whose_answer_was_lost_can_be_sent_again() throws Exception {
    bpjs.latency(Duration.ofMinutes(1));
    try (SinkUnderTest impatient = sink("bpjs-antrean-add-sink", "&callTimeout=300")) {
      assertThat(impatient.deliver(VISIT)).isInstanceOf(Outcome.Unknown.class);
    }
    bpjs.latency(Duration.ZERO);

    assertThat(add.deliverAskingFirst(VISIT)).isEqualTo(new Outcome.AlreadyDone(BOOKING));
  }

  @Test
  void tasks_are_reported_in_their_order() {
    add.deliver(VISIT);

    assertThat(update.deliver(task("3"))).isInstanceOf(Outcome.Delivered.class);
    assertThat(update.deliver(task("\"4\""))).isInstanceOf(Outcome.Delivered.class);
    assertThat(bpjs.received().get(2).path()).isEqualTo("/antreanrs/antrean/updatewaktu");
    assertThat(bpjs.lastTask(BOOKING)).contains(4);
  }

  @Test
  void a_task_that_bpjs_has_is_already_done() {
    add.deliver(VISIT);
    update.deliver(task("3"));

    assertThat(update.deliver(task("3"))).isEqualTo(new Outcome.AlreadyDone(BOOKING));
  }

  @Test
  void a_task_out_of_order_is_refused_with_the_last_one() {
    add.deliver(VISIT);
    update.deliver(task("3"));

    assertThat(update.deliver(task("5")))
        .isEqualTo(new Outcome.Rejected("BPJS's last task of the booking is 3"));
  }

  @Test
  void an_unknown_booking_is_refused() {
    assertThat(update.deliver(task("3")))
        .isEqualTo(new Outcome.Rejected("BPJS answered with code 201"));
  }

  @ParameterizedTest
  @CsvSource({
    "200, 'Ok', Delivered",
    "200, 'Ok, timestamp diterima', Delivered",
    "208, 'Terdapat duplikasi Kode Booking', AlreadyDone",
    "208, 'TaskId=3 sudah ada', AlreadyDone",
    "208, '', AlreadyDone",
    "201, 'TaskId=3 sudah ada', AlreadyDone",
    "201, 'TaskId terakhir 3', AlreadyDone",
    "208, 'TaskId terakhir 99', Rejected",
    "201, 'Kuota poli penuh', Rejected",
    "201, 'Rujukan sudah expired', Rejected",
    "201, 'Peserta sudah ada antrean lain', Rejected",
    "404, 'Gagal dicoba kembali (BPJS Kesehatan)', Unknown",
    "400, '', Rejected",
    "401, 'x', Unavailable",
    "201, 'Unauthorized', Unavailable",
    "201, 'Signature tidak sesuai', Unavailable",
    "201, 'X-Timestamp expired', Unavailable",
    "429, '', Unavailable",
    "201, 'Too many requests', Unavailable",
    "500, '', Unknown",
    "503, '', Unavailable",
    "999999, '', Rejected"
  })
  void each_code_and_text_is_judged(String code, String message, String outcome) {
    String quoted = "{\"metadata\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    bpjs.nextAnswers(
        SimulatedAnswer.json(200, quoted),
        SimulatedAnswer.json(200, quoted.replace("\"" + code + "\"", code)));

    assertThat(update.deliver(task("3")).getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(update.deliver(task("3")).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 404, 'Gagal dicoba kembali', Unknown",
    "400, 208, '', AlreadyDone",
    "400, 200, 'Ok', Rejected",
    "401, 201, '', Unavailable",
    "500, 201, '', Unknown"
  })
  void a_status_that_only_refuses_gives_way_to_what_the_envelope_says(
      int status, String code, String message, String outcome) {
    bpjs.nextAnswers(
        SimulatedAnswer.json(
            status, "{\"metadata\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}"));

    assertThat(update.deliver(task("3")).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"kodebooking\"",
        "{\"kodebooking\":\" \",\"taskid\":3,\"waktu\":1}",
        "{\"kodebooking\":null,\"taskid\":3,\"waktu\":1}",
        "{\"kodebooking\":\"A\",\"waktu\":1}",
        "{\"kodebooking\":\"A\",\"taskid\":{},\"waktu\":1}",
        "{\"kodebooking\":\"A\",\"taskid\":3}"
      })
  void a_task_without_what_it_needs_is_not_sent(String message) {
    assertThat(update.deliver(bytes(message))).isInstanceOf(Outcome.Rejected.class);
    assertThat(bpjs.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Ok</html>", "{}", "{\"metadata\":[]}", "{\"code\":200}"})
  void garbage_is_unknown(String answer) {
    bpjs.nextAnswers(SimulatedAnswer.text(200, "text/html", answer));

    assertThat(add.deliver(VISIT)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void a_queue_that_is_down_or_cuts_the_line_is_told_apart() {
    bpjs.nextAnswers(SimulatedAnswer.cut());
    assertThat(add.deliver(VISIT)).isInstanceOf(Outcome.Unknown.class);

    bpjs.goDown();
    assertThat(add.deliver(VISIT)).isInstanceOf(Outcome.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bpjs-antrean-add-sink", "bpjs-antrean-update-sink"})
  void does_not_start_with_an_address_that_is_none(String name) {
    assertThatThrownBy(
            () -> new SinkUnderTest("kamelet:" + name + "?baseUrl=file:x&consId=1&secret=2"))
        .hasStackTraceContaining("an address must be http(s)://");
  }

  private static byte[] task(String task) {
    return bytes(
        "{\"kodebooking\":\"" + BOOKING + "\",\"taskid\":" + task + ",\"waktu\":1615869169000}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private SinkUnderTest sink(String name, String parameters) throws Exception {
    return new SinkUnderTest(
        "kamelet:"
            + name
            + "?consId=1234&secret=s3cret&userKey=k1&baseUrl="
            + address
            + "/antreanrs"
            + parameters);
  }
}
