package id.simpul.connectors.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.CkanSimulator;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CkanSinkTest {

  private final CkanSimulator ckan = new CkanSimulator("t-1");
  private URI address;
  private SinkUnderTest sink;

  @BeforeEach
  void start() throws Exception {
    address = ckan.start(0);
    sink = sink("t-1", "disdukcapil");
  }

  @AfterEach
  void close() {
    sink.close();
    ckan.close();
  }

  @Test
  void dataset_and_table_are_made_and_the_records_stored_in_batches() {
    Outcome outcome = sink.deliver(records(5));

    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    assertThat(((Outcome.Delivered) outcome).reference()).isEqualTo("r-1");
    assertThat(ckan.records("umur")).hasSize(5);
    assertThat(actions())
        .containsExactly(
            "package_show",
            "package_create",
            "datastore_create",
            "datastore_upsert",
            "datastore_upsert",
            "datastore_upsert");
    assertThat(ckan.received().get(2).text())
        .contains("{\"id\":\"kode\",\"type\":\"text\"}", "{\"id\":\"jumlah\",\"type\":\"int\"}")
        .contains("\"primary_key\":[\"kode\",\"kelompok\"]");
  }

  @Test
  void a_repeat_updates_and_makes_nothing_new() {
    sink.deliver(records(3));
    sink.deliver(records(3));

    assertThat(ckan.records("umur")).hasSize(3);
    assertThat(actions()).containsOnlyOnce("package_create", "datastore_create");
  }

  @Test
  void records_take_the_place_of_those_with_the_same_code_and_of_no_others() {
    sink.deliver(records(3));
    sink.deliver(utf8("{\"records\":[{\"kode\":\"b\",\"kelompok\":\"0\",\"jumlah\":9}]}"));

    sink.deliver(
        utf8(
            "{\"replace\":{\"kode\":\"a\"},"
                + "\"records\":[{\"kode\":\"a\",\"kelompok\":\"semua\",\"jumlah\":7}]}"));

    assertThat(ckan.records("umur"))
        .extracting(record -> record.path("kode").asText() + record.path("kelompok").asText())
        .containsExactlyInAnyOrder("asemua", "b0");
  }

  @Test
  void no_records_clear_what_they_replace() {
    sink.deliver(records(3));

    assertThat(sink.deliver(utf8("{\"replace\":{\"kode\":\"a\"}}")))
        .isInstanceOf(Outcome.Delivered.class);
    assertThat(ckan.records("umur")).isEmpty();
  }

  @Test
  void without_an_organization_no_dataset_is_made() throws Exception {
    try (SinkUnderTest other = sink("t-1", "")) {
      assertThat(other.deliver(records(1)))
          .isEqualTo(new Outcome.Rejected("there is no dataset penduduk: make it in CKAN"));
    }
  }

  @Test
  void a_token_that_is_not_taken_holds_the_message() throws Exception {
    ckan.dataset("penduduk");
    try (SinkUnderTest other = sink("old", "disdukcapil")) {
      assertThat(other.deliver(records(1)))
          .isEqualTo(new Outcome.Unavailable("login refused: datastore_create"));
    }
  }

  @Test
  void a_validation_error_is_rejected_by_its_fields_with_http_409_and_with_http_200() {
    sink.deliver(records(1));
    byte[] unknownField = utf8("{\"records\":[{\"kode\":\"a\",\"kelompok\":\"0\",\"nik\":\"1\"}]}");
    Outcome expected = new Outcome.Rejected("datastore_upsert: not valid at records");

    assertThat(sink.deliver(unknownField)).isEqualTo(expected);
    ckan.failWithOk();
    assertThat(sink.deliver(unknownField)).isEqualTo(expected);
  }

  @Test
  void a_page_that_is_no_ckan_is_never_a_delivery() {
    ckan.nextAnswers(SimulatedAnswer.text(200, "text/html", "<html>Beranda</html>"));
    assertThat(sink.deliver(records(1)))
        .isEqualTo(new Outcome.Unavailable("package_show: no CKAN there"));

    sink.deliver(records(1));
    ckan.nextAnswers(
        SimulatedAnswer.json(
            200,
            "{\"success\":true,\"result\":{\"id\":\"x\",\"resources\":"
                + "[{\"id\":\"r-1\",\"name\":\"umur\",\"datastore_active\":true}]}}"),
        SimulatedAnswer.text(200, "text/html", "<html>Beranda</html>"));
    assertThat(sink.deliver(records(1))).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void what_would_store_repeats_or_empty_the_table_is_not_sent() {
    assertThat(sink.deliver(utf8("{\"records\":[{\"kode\":\"a\"}]}")))
        .isEqualTo(new Outcome.Rejected("a record lacks a field of the primary key"));
    assertThat(sink.deliver(utf8("{\"replace\":{},\"records\":[]}")))
        .isEqualTo(
            new Outcome.Rejected("replace names no field: the whole table would be emptied"));
    assertThat(sink.deliver(utf8("[]")))
        .isEqualTo(new Outcome.Rejected("the message has no list records"));
    assertThat(ckan.received()).isEmpty();
  }

  private List<String> actions() {
    return ckan.received().stream()
        .map(ReceivedRequest::path)
        .map(path -> path.replace(CkanSimulator.API, ""))
        .toList();
  }

  private static byte[] records(int count) {
    return utf8(
        IntStream.range(0, count)
            .mapToObj("{\"kode\":\"a\",\"kelompok\":\"%1$d\",\"jumlah\":%1$d}"::formatted)
            .collect(Collectors.joining(",", "{\"records\":[", "]}")));
  }

  private SinkUnderTest sink(String token, String organization) throws Exception {
    return new SinkUnderTest(
        "kamelet:ckan-datastore-sink?baseUrl="
            + address
            + "&token="
            + token
            + "&organization="
            + organization
            + "&dataset=penduduk&resource=umur&primaryKey=kode,kelompok&batchSize=2");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
