package id.simpul.mappings.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static ObjectNode row(String text) throws Exception {
    return (ObjectNode) Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
