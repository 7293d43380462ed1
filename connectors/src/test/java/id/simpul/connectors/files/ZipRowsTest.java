package id.simpul.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipRowsTest {

  @Test
  void the_rows_of_all_files_follow_each_other_and_know_their_file() throws Exception {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("data/a.csv", "nik\n1\n2,3\n");
    entries.put("__MACOSX/data/._a.csv", "x");
    entries.put("b.jsonl", "{\"nik\":\"4\"}\n");

    List<Row> rows = ReadFile.rows("a.zip", Zips.of(entries));

    assertThat(ReadFile.json(rows)).containsExactly("{\"nik\":\"1\"}", "{\"nik\":\"4\"}");
    assertThat(ReadFile.faults(rows))
        .containsExactly("data/a.csv:3 the row has 2 columns, the header has 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.csv", "x/../../a.csv", "/etc/a.csv", "..\\a.csv"})
  void a_name_that_leads_out_is_refused_before_any_row(String name) throws Exception {
    byte[] zip = Zips.of(Map.of("b.csv", "n\n1\n", name, "n\n2\n"));

    assertThatThrownBy(() -> ReadFile.rows("a.zip", zip))
        .isInstanceOf(FileFault.class)
        .hasMessage("a name in it leads out of the archive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inner.zip", "run.exe", "noending"})
  void a_file_that_the_hub_does_not_read_is_refused_before_any_row(String name) throws Exception {
    byte[] zip = Zips.of(Map.of("b.csv", "n\n1\n", name, "x"));

    assertThatThrownBy(() -> ReadFile.rows("a.zip", zip))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining(name + ", which is not of a form");
  }

  @Test
  void a_bomb_is_refused_by_its_ratio() throws Exception {
    byte[] zip = Zips.of(Map.of("a.csv", "n\n" + "0".repeat(30_000_000)));

    assertThatThrownBy(() -> ReadFile.rows("a.zip", zip))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("more than 200 times its size");
  }

  @Test
  void more_than_the_limit_is_refused_over_all_entries_together() throws Exception {
    byte[] zip = Zips.of(Map.of("a.csv", "n\n1111111111\n", "b.csv", "n\n2222222222\n"));

    assertThatThrownBy(() -> ReadFile.rows("a.zip", zip, ReadFile.AUTO.withUnpackedLimit(20)))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("more than 20 bytes");
  }

  @Test
  void too_many_entries_and_none_are_refused() throws Exception {
    Map<String, String> many =
        IntStream.range(0, 1001).boxed().collect(Collectors.toMap(i -> i + ".csv", i -> "n\n"));

    for (Map<String, String> entries : List.of(many, Map.of("d/", ""))) {
      byte[] zip = Zips.of(entries);
      assertThatThrownBy(() -> ReadFile.rows("a.zip", zip))
          .isInstanceOf(FileFault.class)
          .hasMessage("it holds no file, or more than 1000");
    }
  }

  @Test
  void half_a_zip_and_a_damaged_one_are_refused() throws Exception {
    StringBuilder csv = new StringBuilder("n\n");
    IntStream.range(0, 5000).forEach(i -> csv.append(i * 7919 % 10007).append('\n'));
    byte[] zip = Zips.of(Map.of("a.csv", csv.toString()));
    byte[] damaged = zip.clone();
    Arrays.fill(damaged, zip.length / 3, zip.length / 3 + 50, (byte) 0x55);

    assertThatThrownBy(() -> ReadFile.rows("a.zip", Arrays.copyOf(zip, zip.length / 2)))
        .isInstanceOf(FileFault.class)
        .hasMessage("it is not a whole zip file");
    assertThatThrownBy(() -> ReadFile.rows("a.zip", damaged)).isInstanceOf(FileFault.class);
  }
}
