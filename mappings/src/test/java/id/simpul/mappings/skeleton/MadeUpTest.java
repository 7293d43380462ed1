package id.simpul.mappings.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples that are passed on name nobody. */
class MadeUpTest {

  @Test
  void personalValuesKeepTheirFormAndOddness() throws Exception {
    ObjectNode row =
        row(
            "{\"judul\": \"Lampu\", \"isi\": \"Pak Ujang, 0812999888\", \"nama_pelapor\": \"Siti\","
                + " \"nik\": \"3202075506900001\", \"no_hp\": \"0812-3456-7890\", \"kolom7\":"
                + " \"3202071506900002\", \"surel\": \"siti@contoh.id\", \"pelapor\": {\"nik\":"
                + " \"32020\"}}");
    ObjectNode made = MadeUp.of(MatchingTest.matching(List.of(row)), List.of(row)).row(row, 7);
    assertThat(made)
        .hasToString(
            "{\"judul\":\"Lampu\",\"isi\":\"Uraian contoh nomor 7\",\"nama_pelapor\":\"Warga Contoh"
                + " 7\",\"nik\":\"3202074101900007\",\"no_hp\":\"0810-1234-5678\","
                + "\"kolom7\":\"3202070101900007\",\"surel\":\"contoh7@example.go.id\","
                + "\"pelapor\":{\"nik\":\"32001\"}}");
    assertThat(row.path("nik").asText()).isEqualTo("3202075506900001");
  }

  /** Below a group that holds personal text, a day is a day all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02", "02/03/2026", "2026-03-02 07:45:10"})
  void aDayStays(String day) throws Exception {
    ObjectNode row = row("{\"isi\":{\"tanggal_kejadian\":\"" + day + "\"}}");
    ObjectNode made = MadeUp.of(MatchingTest.matching(List.of(row)), List.of(row)).row(row, 1);
    assertThat(made).isEqualTo(row);
  }

  @Test
  void peopleInAListAreReplacedToo() throws Exception {
    ObjectNode row =
        row(
            "{\"data\":[{\"penduduk\":{\"nik\":\"3205010203850002\",\"nama\":\"Dede\"}},"
                + "{\"penduduk\":{\"nik\":\"3205014107900001\",\"nama\":\"Euis\"}}]}");
    ObjectNode made = MadeUp.of(MatchingTest.matching(List.of(row)), List.of(row)).row(row, 1);
    assertThat(made)
        .hasToString(
            "{\"data\":[{\"penduduk\":{\"nik\":\"3205010101900001\",\"nama\":\"Warga Contoh"
                + " 1\"}},{\"penduduk\":{\"nik\":\"3205014101900002\",\"nama\":\"Warga Contoh"
                + " 2\"}}]}");
  }

  @Test
  void aTextOfSeveralLinesIsReplacedAsAWhole() throws Exception {
    assertThat(made("{\"isi\": \"Pak Ujang,\\nRT 02, 0812999888\"}"))
        .hasToString("{\"isi\":\"Uraian contoh nomor 3\"}");
  }

  @Test
  void aNumberIsReplacedByANumber() throws Exception {
    assertThat(made("{\"nik\": 3205112003850001, \"hp\": 81234567801, \"umur\": 41}"))
        .hasToString("{\"nik\":3205110101900003,\"hp\":81267890123,\"umur\":41}");
  }

  private static ObjectNode made(String text) throws Exception {
    ObjectNode row = row(text);
    return MadeUp.of(MatchingTest.matching(List.of(row)), List.of(row)).row(row, 3);
  }

  private static ObjectNode row(String text) throws Exception {
    return (ObjectNode) Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
