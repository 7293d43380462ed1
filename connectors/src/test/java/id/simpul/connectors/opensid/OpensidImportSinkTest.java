package id.simpul.connectors.opensid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpensidImportSinkTest {

  private static final String TWO =
      "{\"rows\":[{\"nama\":\"SITI, CONTOH\",\"nik\":\"0032170601019001\",\"lat\":\"-6.84\"},"
          + "{\"nama\":\"BUDI\",\"alamat\":\"-\",\"nik\":null}]}";

  @TempDir Path folder;

  @Test
  void a_csv_has_all_columns_and_an_unknown_nik_is_0() throws Exception {
    try (SinkUnderTest sink = sink("&format=csv")) {
      assertThat(sink.deliver(TWO.getBytes(UTF_8))).isInstanceOf(Outcome.Delivered.class);
      assertThat(sink.deliver(TWO.getBytes(UTF_8))).isInstanceOf(Outcome.AlreadyDone.class);
    }
    String csv = Files.readString(folder.resolve("penduduk-idem-1.csv"));
    assertThat(csv.lines().findFirst().orElseThrow().split(",")).hasSize(43);
    assertThat(csv.lines().toList().get(1)).contains(",\"SITI, CONTOH\",,0032170601019001,");
    assertThat(csv.lines().toList().get(2)).startsWith("-,,,,BUDI,,0,");
  }

  @Test
  void in_a_workbook_every_cell_is_a_text() throws Exception {
    try (SinkUnderTest sink = sink("")) {
      assertThat(sink.deliver(TWO.getBytes(UTF_8))).isInstanceOf(Outcome.Delivered.class);
    }
    try (ZipFile zip = new ZipFile(folder.resolve("penduduk-idem-1.xlsx").toFile())) {
      var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
      assertThat(new String(sheet.readAllBytes(), UTF_8))
          .contains("0032170601019001")
          .doesNotContain("<v>")
          .doesNotContain("<f>");
      var book = zip.getInputStream(zip.getEntry("xl/workbook.xml"));
      assertThat(new String(book.readAllBytes(), UTF_8)).contains("Data Penduduk");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'nama':'A'},{'nama':' ','nik':'1'}|row 2: nama is empty",
        "{'nama':'A','umur':'7'}|row 1: OpenSID's sheet has no column umur",
        "{'nama':'A','nik':3217060101900001}|row 1: nik is not a text",
        "{'nama':'=HYPERLINK(1)'}|row 1: nama is a text that a spreadsheet would calculate",
        "{'nama':'A','alamat':'-SUM(A1)'}|row 1: alamat is a text that a spreadsheet would calculate",
        "|the message has no rows"
      })
  void of_a_message_with_a_row_that_is_none_nothing_is_written(String rows, String reason)
      throws Exception {
    String body = "{\"rows\":[" + (rows == null ? "" : rows.replace('\'', '"')) + "]}";
    try (SinkUnderTest sink = sink("&format=csv")) {
      assertThat(sink.deliver(body.getBytes(UTF_8))).isEqualTo(new Outcome.Rejected(reason));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private SinkUnderTest sink(String more) throws Exception {
    return new SinkUnderTest("kamelet:opensid-import-sink?folder=" + folder.toUri() + more);
  }
}
