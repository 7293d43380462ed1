package id.simpul.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks written by another library than the one under test. */
class XlsxRowsTest {

  @Test
  void texts_numbers_dates_and_truths_come_as_the_sheet_shows_them() throws Exception {
    byte[] file;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Data Penduduk");
      header(sheet, "nik", "umur", "berat", "lahir", "jam", "dicatat", "hidup");
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue("0671010101010001");
      row.createCell(1).setCellValue(41);
      row.createCell(2).setCellValue(0.1);
      date(book, "dd/mm/yyyy", row.createCell(3), 36526);
      date(book, "hh:mm", row.createCell(4), 0.5);
      date(book, "yyyy-mm-dd hh:mm:ss", row.createCell(5), 36526.75);
      row.createCell(6).setCellValue(true);
      file = bytes(book);
    }

    assertThat(ReadFile.json(ReadFile.rows("a.xlsx", file)))
        .containsExactly(
            "{\"nik\":\"0671010101010001\",\"umur\":\"41\",\"berat\":\"0.1\","
                + "\"lahir\":\"2000-01-01\",\"jam\":\"12:00:00\","
                + "\"dicatat\":\"2000-01-01T18:00:00\",\"hidup\":\"true\"}");
  }

  @Test
  void a_nik_that_is_a_number_has_lost_digits_and_its_row_is_refused() throws Exception {
    byte[] file;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      header(sheet, "nama", "nik");
      sheet.createRow(1).createCell(1).setCellValue(3671010101010001d);
      sheet.createRow(2).createCell(1).setCellValue(123456789012345d);
      file = bytes(book);
    }

    List<Row> rows = ReadFile.rows("a.xlsx", file);

    assertThat(ReadFile.faults(rows)).hasSize(1).first().asString().startsWith("2 cell B2 is");
    assertThat(ReadFile.json(rows)).containsExactly("{\"nama\":\"\",\"nik\":\"123456789012345\"}");
  }

  @Test
  void one_column_more_than_the_header_is_refused_and_gaps_are_blank() throws Exception {
    byte[] file;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      header(sheet, "a", "b", "c");
      sheet.createRow(1).createCell(1).setCellValue("x");
      sheet.createRow(4).createCell(3).setCellValue("beside");
      sheet.createRow(6).createCell(20).setBlank();
      file = bytes(book);
    }

    List<Row> rows = ReadFile.rows("a.xlsx", file);

    assertThat(ReadFile.json(rows)).containsExactly("{\"a\":\"\",\"b\":\"x\",\"c\":\"\"}");
    assertThat(ReadFile.faults(rows)).containsExactly("5 the row has 4 columns, the header has 3");
    assertThat(rows.get(2)).isInstanceOf(Row.Blank.class);
    assertThat(rows.get(2).place().number()).isEqualTo(7);
  }

  @Test
  void a_sheet_is_found_by_its_name() throws Exception {
    byte[] file;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      header(book.createSheet("Petunjuk"), "baca dulu");
      Sheet sheet = book.createSheet("Data");
      header(sheet, "a");
      sheet.createRow(1).createCell(0).setCellValue("satu");
      file = bytes(book);
    }

    List<Row> rows = ReadFile.rows("a.xlsx", file, ReadFile.AUTO.withSheet("Data"));

    assertThat(ReadFile.json(rows)).containsExactly("{\"a\":\"satu\"}");
    assertThatThrownBy(() -> ReadFile.rows("a.xlsx", file, ReadFile.AUTO.withSheet("Lain")))
        .isInstanceOf(FileFault.class)
        .hasMessage("it has no sheet Lain");
  }

  @Test
  void dates_before_march_1900_follow_excels_calendar() {
    assertThat(new ExcelNumber(new BigDecimal("59")).dateTime(false)).isEqualTo("1900-02-28");
    assertThat(new ExcelNumber(new BigDecimal("61")).dateTime(false)).isEqualTo("1900-03-01");
    assertThat(new ExcelNumber(new BigDecimal("1")).dateTime(true)).isEqualTo("1904-01-02");
    assertThat(new ExcelNumber(new BigDecimal("-5")).dateTime(false)).isEqualTo("-5");
  }

  /**
   * After the example that OpenSID ships: 43 columns, birth dates that no NIK agrees with, and 902
   * rows below that were formatted and never filled. Whether NIK and birth date agree is for the
   * flow to judge; the file's rows are all taken, and the blank ones counted.
   */
  @Test
  void the_opensid_example_gives_its_rows_and_902_blank_ones() throws Exception {
    byte[] file;
    try (SXSSFWorkbook book = new SXSSFWorkbook()) {
      Sheet sheet = book.createSheet("Data Penduduk");
      CellStyle style = book.createCellStyle();
      header(sheet, "alamat", "dusun", "rw", "rt", "nama", "no_kk", "nik", "sex", "tanggallahir");
      for (int i = 1; i <= 97; i++) {
        var row = sheet.createRow(i);
        row.createCell(4).setCellValue("Warga " + i);
        row.createCell(6).setCellValue("52010117058%05d".formatted(i));
        date(book, "d/m/yyyy", row.createCell(8), 30000 + i);
      }
      for (int i = 98; i < 98 + 902; i++) {
        var row = sheet.createRow(i);
        for (int column = 0; column < 9; column++) {
          row.createCell(column).setCellStyle(style);
        }
      }
      file = bytes(book);
    }

    List<Row> rows = ReadFile.rows("contoh_penduduk.xlsx", file);

    assertThat(rows.stream().filter(Row.Blank.class::isInstance)).hasSize(902);
    assertThat(ReadFile.json(rows)).hasSize(97);
    assertThat(ReadFile.faults(rows)).isEmpty();
    assertThat(ReadFile.json(rows).get(0))
        .contains("\"nik\":\"5201011705800001\"", "\"tanggallahir\":\"1982-02-19\"");
  }

  @Test
  void half_a_workbook_and_a_csv_named_xlsx_are_refused() throws Exception {
    byte[] file;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      header(book.createSheet(), "a");
      file = bytes(book);
    }

    for (byte[] broken : List.of(Arrays.copyOf(file, file.length / 2), "a,b\n1,2\n".getBytes())) {
      assertThatThrownBy(() -> ReadFile.rows("a.xlsx", broken))
          .isInstanceOf(FileFault.class)
          .hasMessage("it is not a whole XLSX file");
    }
  }

  @Test
  void a_document_type_in_a_sheet_is_refused() throws Exception {
    String rels =
        "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>";
    String book =
        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<sheets><sheet name='a' r:id='r1'/></sheets></workbook>";
    String sheet =
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:/etc/hostname'>]><worksheet><sheetData>"
            + "<row><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>";
    byte[] file =
        Zips.of(
            Map.of(
                "xl/_rels/workbook.xml.rels", rels,
                "xl/workbook.xml", book,
                "xl/worksheets/sheet1.xml", sheet));

    assertThatThrownBy(() -> ReadFile.rows("a.xlsx", file)).isInstanceOf(FileFault.class);
  }

  private static void header(Sheet sheet, String... names) {
    var row = sheet.createRow(0);
    for (int i = 0; i < names.length; i++) {
      row.createCell(i).setCellValue(names[i]);
    }
  }

  private static void date(
      org.apache.poi.ss.usermodel.Workbook book,
      String format,
      org.apache.poi.ss.usermodel.Cell cell,
      double serial) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    cell.setCellValue(serial);
  }

  private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }
}
