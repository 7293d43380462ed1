package id.simpul.deploy.kit;

import id.simpul.connectors.files.SampleRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a sample file is named and read. */
final class SampleOptions {

  @Option(
      names = "--sample",
      paramLabel = "FILE",
      description = {
        "A real file of the local system: JSON, JSON lines, XML, CSV or XLSX. All of its rows are",
        "looked at."
      })
  private Path file;

  @Option(names = "--delimiter", description = "Between two columns of a CSV. Default: found out")
  private String delimiter = "";

  @Option(
      names = "--encoding",
      description = "Of a CSV, for instance windows-1252. Default: found out")
  private String encoding = "";

  @Option(names = "--sheet", description = "Of a workbook. Default: the first")
  private String sheet = "";

  @Option(
      names = "--row-element",
      description = "The XML element that is a row, or the JSON list that holds the messages.")
  private String element = "";

  @Option(
      names = "--keep-personal",
      description = "Keep personal data in the samples; without it, made-up values take its place.")
  private boolean keepPersonal;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  void file(Path chosen) {
    file = chosen;
  }

  boolean keepPersonal() {
    return keepPersonal;
  }

  /**
   * @param asRows whether an XML file is one of rows in any case
   */
  Optional<Export> read(boolean asRows) throws IOException {
    SampleRows.Form form = new SampleRows.Form(delimiter, encoding, sheet, element);
    return file == null ? Optional.empty() : Optional.of(Export.read(file, form, asRows));
  }
}
