package id.simpul.connectors.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of delimited text (RFC 4180), its first row the header. */
final class CsvRows implements Rows {

  private final CSVParser parser;
  private final RowLimit limit;
  private final Iterator<CSVRecord> records;
  private Header header;
  private long number;

  private CsvRows(CSVParser parser, RowLimit limit) {
    this.parser = parser;
    this.limit = limit;
    this.records = parser.iterator();
  }

  static CsvRows open(Path file, FileForm form) throws FileFault, IOException {
    TextEncoding encoding = TextEncoding.of(file, form.encoding());
    char delimiter =
        form.delimiter().isEmpty() ? Delimiter.of(file, encoding) : form.delimiter().charAt(0);
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(encoding.markLength());
      RowLimit limit = new RowLimit(in);
      var text = new BufferedReader(new InputStreamReader(limit, encoding.decoder()));
      CsvRows rows = new CsvRows(format(delimiter).parse(text), limit);
      rows.readHeader();
      return rows;
    } catch (FileFault | IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
  }

  private void readHeader() throws FileFault {
    List<String> cells = List.of();
    while (Header.isBlank(cells)) {
      cells = record().orElseThrow(() -> new FileFault("the file is empty"));
    }
    header = Header.of(cells);
  }

  @Override
  public List<String> columns() {
    return header.columns();
  }

  @Override
  public Optional<Row> next() throws FileFault {
    return record().map(cells -> header.row(new Place(number), cells));
  }

  private Optional<List<String>> record() throws FileFault {
    limit.nextRow();
    number++;
    try {
      return records.hasNext() ? Optional.of(records.next().toList()) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw new FileFault("row " + number + ": " + reason(e.getCause()));
    }
  }

  private static String reason(IOException e) {
    if (e instanceof CharacterCodingException) {
      return "the text is not in the encoding that was expected";
    }
    return e instanceof RowLimit.Exceeded
        ? "the row does not end; a quotation mark is probably not closed"
        : "the quotation marks are wrong";
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
