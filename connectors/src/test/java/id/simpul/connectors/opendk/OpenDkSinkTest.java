package id.simpul.connectors.opendk;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.files.XlsxSheet;
import id.simpul.connectors.simulator.OpenDkSimulator;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDkSinkTest {

  private static final String VILLAGE = "32.17.99.2001";

  private final OpenDkSimulator opendk = new OpenDkSimulator("t-1");
  private URI address;
  private SinkUnderTest sink;

  @BeforeEach
  void start() throws Exception {
    address = opendk.start(0);
    sink = sink("token=t-1");
  }

  @AfterEach
  void close() {
    sink.close();
    opendk.close();
  }

  @Test
  void residents_arrive_as_texts_in_one_zip() {
    Outcome outcome = sink.deliver(residents(3));

    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    assertThat(((Outcome.Delivered) outcome).reference()).isEqualTo("penduduk-idem-1, zips: 1");
    assertThat(opendk.residents()).hasSize(3);
    assertThat(opendk.residents().iterator().next())
        .containsEntry("nomor_nik", "0000000000000000")
        .containsEntry("nama", "Orang & <0>")
        .containsEntry("updated_at", "");
  }

  @Test
  void a_repeat_updates_and_doubles_nobody() {
    sink.deliver(residents(3));
    sink.deliver(residents(3));

    assertThat(opendk.residents()).hasSize(3);
  }

  @Test
  void what_is_too_large_for_one_zip_goes_in_several_under_the_limit() throws Exception {
    try (SinkUnderTest small = sink("token=t-1&zipLimit=8")) {
      assertThat(small.deliver(residents(600))).isInstanceOf(Outcome.Delivered.class);
    }

    assertThat(opendk.residents()).hasSize(600);
    assertThat(opendk.received()).hasSizeGreaterThan(2);
    assertThat(opendk.received()).allMatch(request -> request.body().length < 8 * 1024 + 600);
    assertThat(opendk.received().stream().map(OpenDkSinkTest::fileName)).doesNotHaveDuplicates();
  }

  @Test
  void a_proxy_that_takes_less_than_opendk_gets_smaller_zips() {
    opendk.nextAnswers(SimulatedAnswer.text(413, "text/html", "<html>too large</html>"));

    assertThat(sink.deliver(residents(10))).isInstanceOf(Outcome.Delivered.class);
    assertThat(opendk.received()).hasSize(3);
    assertThat(opendk.residents()).hasSize(10);
  }

  @Test
  void one_resident_who_is_too_large_is_rejected() {
    opendk.nextAnswers(SimulatedAnswer.empty(413));

    assertThat(sink.deliver(residents(1)))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo("HTTP 413"));
  }

  @Test
  void a_handover_that_is_cut_off_is_done_again_from_the_start() throws Exception {
    try (SinkUnderTest small = sink("token=t-1&zipLimit=8")) {
      opendk.nextAnswers(SimulatedAnswer.cut());
      assertThat(small.deliver(residents(300))).isInstanceOf(Outcome.Unknown.class);
      assertThat(small.deliver(residents(300))).isInstanceOf(Outcome.Delivered.class);
    }
    assertThat(opendk.residents()).hasSize(300);
  }

  @Test
  void a_redirect_that_means_failure_is_no_delivery() {
    opendk.nextAnswers(SimulatedAnswer.empty(302).with("Location", address + "/"));

    assertThat(sink.deliver(residents(1)))
        .isEqualTo(
            new Outcome.Rejected(
                "OpenDK could not import the file and led back: see OpenDK's log"));
  }

  @Test
  void a_redirect_to_the_login_page_means_that_the_token_is_refused() throws Exception {
    try (SinkUnderTest other = sink("token=old")) {
      assertThat(other.deliver(residents(1)))
          .isEqualTo(new Outcome.Unavailable("login refused: OpenDK leads to its login page"));
    }
    assertThat(opendk.residents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Selamat datang</html>", "{}", "[]", "{\"message\":\"\"}"})
  void a_success_that_says_nothing_is_unknown(String answer) {
    opendk.nextAnswers(SimulatedAnswer.text(200, "text/html", answer));

    assertThat(sink.deliver(residents(1))).isInstanceOf(Outcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"status\":\"danger\"", "\"status\":\"error\"", "\"success\":false"})
  void a_failure_with_http_200_is_rejected(String status) {
    opendk.nextAnswers(SimulatedAnswer.json(200, "{\"message\":\"Gagal\"," + status + "}"));

    assertThat(sink.deliver(residents(1))).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void a_zip_that_opendk_finds_too_large_is_rejected_with_the_field() {
    opendk.nextAnswers(
        SimulatedAnswer.json(422, "{\"message\":\"-\",\"errors\":{\"file\":[\"too large\"]}}"));

    assertThat(sink.deliver(residents(1)))
        .isEqualTo(
            new Outcome.Rejected(
                "OpenDK does not take the file: it is no zip, or larger than its limit"));
  }

  @Test
  void rows_that_opendk_could_not_tell_apart_or_read_are_not_sent() {
    assertThat(sink.deliver(utf8("{\"rows\":[{\"desa_id\":\"1\"}]}")))
        .isEqualTo(new Outcome.Rejected("a row has no desa_id or no id"));
    assertThat(sink.deliver(utf8("{\"rows\":[{\"desa_id\":\"1\",\"id\":\"1\",\"umur\":\"3\"}]}")))
        .isEqualTo(new Outcome.Rejected("OpenDK's sheet has no column umur"));
    assertThat(sink.deliver(utf8("[]")))
        .isEqualTo(new Outcome.Rejected("the message has no list rows"));
    assertThat(sink.deliver(utf8("{\"rows\":[]}"))).isInstanceOf(Outcome.Delivered.class);
    assertThat(opendk.received()).isEmpty();
  }

  @Test
  void another_library_reads_the_workbook() throws Exception {
    byte[] book =
        XlsxSheet.of(
            "Data Penduduk",
            List.of(ResidentSheet.COLUMNS, List.of("3217010101010001", "\u0001A&B <\"c\">")));

    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      Sheet sheet = read.getSheet("Data Penduduk");
      assertThat(sheet.getRow(0).getCell(40).getStringCellValue()).isEqualTo("updated_at");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("3217010101010001");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("A&B <\"c\">");
    }
  }

  private SinkUnderTest sink(String parameters) throws Exception {
    return new SinkUnderTest("kamelet:opendk-residents-sink?baseUrl=" + address + "&" + parameters);
  }

  private static String fileName(ReceivedRequest request) {
    return request.text().replaceAll("(?s).*?filename=\"([^\"]+)\".*", "$1");
  }

  /** Made-up people whose names do not compress well. */
  private static byte[] residents(int count) {
    Random random = new Random(7);
    String rows =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    "{\"id\":\"%d\",\"desa_id\":\"%s\",\"nomor_nik\":\"%016d\",\"nama\":\"Orang & <%d>\",\"alamat\":\"%x\"}"
                        .formatted(i, VILLAGE, i, i, random.nextLong()))
            .collect(Collectors.joining(","));
    return utf8("{\"rows\":[" + rows + "]}");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
