package id.simpul.connectors.opensid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.files.WriteFile;
import id.simpul.connectors.files.XlsxSheet;
import id.simpul.connectors.http.HttpAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes a message's residents as one file that OpenSID imports, and leaves the outcome. Of a
 * message with a row that is none nothing is written. Made by a Kamelet, one per use; thread-safe
 * once its properties are set.
 */
public final class ImportFile implements Processor {

  private WriteFile write = new WriteFile();
  private boolean workbook = true;

  public void setWrite(WriteFile write) {
    this.write = write;
  }

  /** {@code xlsx} or {@code csv}. */
  public void setFormat(String format) {
    workbook = format.equals("xlsx");
  }

  @Override
  public void process(Exchange exchange) {
    JsonNode rows = rows(exchange.getMessage().getBody(byte[].class));
    Optional<String> fault = ImportSheet.fault(rows);
    if (fault.isPresent()) {
      exchange.getMessage().removeHeaders("*");
      exchange.getMessage().setBody(new Outcome.Rejected(fault.get()));
      return;
    }
    List<List<String>> cells = ImportSheet.cells(rows);
    exchange.getMessage().setBody(workbook ? XlsxSheet.of(ImportSheet.NAME, cells) : csv(cells));
    write.process(exchange);
  }

  private static JsonNode rows(byte[] body) {
    return new HttpAnswer(0, "", "", body == null ? new byte[0] : body)
        .json()
        .map(json -> json.path("rows"))
        .orElseGet(MissingNode::getInstance);
  }

  private static byte[] csv(List<List<String>> cells) {
    StringBuilder text = new StringBuilder();
    try {
      for (List<String> row : cells) {
        CSVFormat.RFC4180.printRecord(text, row.toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
