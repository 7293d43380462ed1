package id.simpul.connectors.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|", "\t"})
  void the_delimiter_is_found_in_the_header(String delimiter) throws Exception {
    String csv = "nik,nama,\"kota, lama\"\n1,Ani,x\n".replace("nik,", "nik" + delimiter);
    csv =
        csv.replace("nama,", "nama" + delimiter)
            .replace("1,Ani,", "1|Ani|".replace("|", delimiter));

    assertThat(ReadFile.json(ReadFile.rows("a.csv", csv)))
        .containsExactly("{\"nik\":\"1\",\"nama\":\"Ani\",\"kota, lama\":\"x\"}");
  }

  @Test
  void a_given_delimiter_is_not_guessed() throws Exception {
    List<Row> rows =
        ReadFile.rows("a.csv", "a,b;c\n1,2;3\n".getBytes(UTF_8), ReadFile.AUTO.withDelimiter(";"));

    assertThat(ReadFile.json(rows)).containsExactly("{\"a,b\":\"1,2\",\"c\":\"3\"}");
  }

  @Test
  void utf_8_with_and_without_its_mark_windows_1252_and_utf_16_are_told_apart() throws Exception {
    String csv = "nama,jalan\nSiti “Ayu”,Café – 5€\n";
    String expected = "{\"nama\":\"Siti “Ayu”\",\"jalan\":\"Café – 5€\"}";

    for (byte[] bytes :
        List.of(
            csv.getBytes(UTF_8),
            ("\uFEFF" + csv).getBytes(UTF_8),
            csv.getBytes(WINDOWS),
            ("\uFEFF" + csv).getBytes(UTF_16LE))) {
      assertThat(ReadFile.json(ReadFile.rows("a.csv", bytes))).containsExactly(expected);
    }
  }

  @Test
  void one_byte_far_behind_that_is_not_utf_8_makes_it_windows_1252() throws Exception {
    String csv = "nama\n" + "Ani\n".repeat(50_000) + "Café\n";

    List<String> rows = ReadFile.json(ReadFile.rows("a.csv", csv.getBytes(WINDOWS)));

    assertThat(rows.get(50_000)).isEqualTo("{\"nama\":\"Café\"}");
  }

  @Test
  void bytes_of_no_text_are_refused() {
    assertThatThrownBy(() -> ReadFile.rows("a.csv", new byte[] {'a', '\n', 0, 1, (byte) 0x81}))
        .isInstanceOf(FileFault.class)
        .hasMessage("the text is neither UTF-8 nor Windows-1252");
  }

  @Test
  void a_text_that_is_not_in_the_given_encoding_is_refused() {
    FileForm utf8 = ReadFile.AUTO.withEncoding("UTF-8");

    assertThatThrownBy(() -> ReadFile.rows("a.csv", "nama\nCafé\n".getBytes(WINDOWS), utf8))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("not in the encoding that was expected");
  }

  @Test
  void names_of_columns_lose_what_is_not_seen_and_values_keep_it() throws Exception {
    String csv = "\uFEFF\u200Bnik\u00A0,\" nama\nlengkap \"\n 1,\u200BAni \n";

    assertThat(ReadFile.json(ReadFile.rows("a.csv", csv)))
        .containsExactly("{\"nik\":\" 1\",\"nama lengkap\":\"\u200BAni \"}");
  }

  @Test
  void blank_rows_are_known_as_such_and_count() throws Exception {
    List<Row> rows = ReadFile.rows("a.csv", "a,b\n\n,\n \u00A0 ,\n1,2,3\n1,2\n");

    assertThat(rows.subList(0, 3)).allMatch(Row.Blank.class::isInstance);
    assertThat(ReadFile.faults(rows)).containsExactly("5 the row has 3 columns, the header has 2");
    assertThat(rows.get(4).place().number()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,,c\n", "a,b,\n", "\u200B,a\n"})
  void a_column_without_a_name_is_a_fault_of_the_file(String header) {
    assertThatThrownBy(() -> ReadFile.rows("a.csv", header + "1,2,3\n"))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("has no name; the first row must name every column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void a_file_without_a_header_is_a_fault(String csv) {
    assertThatThrownBy(() -> ReadFile.rows("a.csv", csv))
        .isInstanceOf(FileFault.class)
        .hasMessage("the file is empty");
  }

  @Test
  void a_row_without_an_end_does_not_fill_the_memory() {
    String csv = "a,b\n1,\"" + "x".repeat(RowLimit.MAX + 100_000);

    assertThatThrownBy(() -> ReadFile.rows("a.csv", csv))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("row 2: the row does not end");
  }

  /** Whatever stands in a cell comes out as it went in, and in its own column. */
  @Property(tries = 300)
  void quoted_cells_come_out_as_they_went_in(
      @ForAll @Size(min = 1, max = 20)
          List<@Size(3) List<@CharRange(from = ' ', to = '\u024F') String>> table,
      @ForAll boolean semicolon)
      throws Exception {
    String delimiter = semicolon ? ";" : ",";
    String csv =
        "a"
            + delimiter
            + "b"
            + delimiter
            + "c\r\n"
            + table.stream().map(row -> line(row, delimiter)).collect(Collectors.joining());

    List<Row> rows = ReadFile.rows("a.csv", csv);

    assertThat(rows).hasSameSizeAs(table).noneMatch(Row.Faulty.class::isInstance);
    for (int i = 0; i < table.size(); i++) {
      if (rows.get(i) instanceof Row.Data data) {
        assertThat(data.original()).isEqualTo(table.get(i));
      } else {
        assertThat(Header.isBlank(table.get(i))).isTrue();
      }
    }
  }

  private static String line(List<String> row, String delimiter) {
    return row.stream()
            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(delimiter))
        + "\r\n";
  }
}
