package id.simpul.connectors.files;

import java.util.Locale;
import java.util.Optional;

/**
 * How the rows of a folder's files are to be read.
 *
 * @param format {@code csv}, {@code xlsx}, {@code xml}, {@code jsonl}, or {@code auto}: as the
 *     file's name ends
 * @param delimiter one character; empty to find out
 * @param encoding a charset's name; empty to find out
 * @param sheet of a workbook; empty for the first
 * @param element the XML element that is a row; empty for those below the root
 * @param unpackedLimit bytes that an archive may hold in all, unpacked
 */
record FileForm(
    String format,
    String delimiter,
    String encoding,
    String sheet,
    String element,
    long unpackedLimit) {

  /** The format of a file of that name; empty when the hub reads none such. */
  Optional<String> formatOf(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ending.equals("zip")) {
      return Optional.of("zip");
    }
    return Optional.ofNullable(format.equals("auto") ? byEnding(ending) : format);
  }

  private static String byEnding(String ending) {
    return switch (ending) {
      case "csv", "tsv", "txt" -> "csv";
      case "jsonl", "ndjson" -> "jsonl";
      case "xlsx", "xml" -> ending;
      default -> null;
    };
  }

  FileForm withFormat(String format) {
    return new FileForm(format, delimiter, encoding, sheet, element, unpackedLimit);
  }

  FileForm withDelimiter(String delimiter) {
    return new FileForm(format, delimiter, encoding, sheet, element, unpackedLimit);
  }

  FileForm withEncoding(String encoding) {
    return new FileForm(format, delimiter, encoding, sheet, element, unpackedLimit);
  }

  FileForm withSheet(String sheet) {
    return new FileForm(format, delimiter, encoding, sheet, element, unpackedLimit);
  }

  FileForm withElement(String element) {
    return new FileForm(format, delimiter, encoding, sheet, element, unpackedLimit);
  }

  FileForm withUnpackedLimit(long unpackedLimit) {
    return new FileForm(format, delimiter, encoding, sheet, element, unpackedLimit);
  }
}
