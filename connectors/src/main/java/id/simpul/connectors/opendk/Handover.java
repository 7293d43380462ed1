package id.simpul.connectors.opendk;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.files.XlsxSheet;
import id.simpul.connectors.http.FileUpload;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;
import id.simpul.connectors.http.calls.Calls;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Residents on their way to OpenDK, in as many zips as its limit makes necessary. OpenDK updates
 * whom it has, so that a handover that was cut off is done again from the start.
 */
final class Handover implements Calls {

  private static final String PATH = "/api/v1/penduduk/storedata";
  private static final String FIELD = "file";
  private static final int TOO_LARGE = 413;

  private final Deque<List<JsonNode>> waiting = new ArrayDeque<>();
  private final String name;
  private final int zipLimit;
  private final Clock clock = Clock.systemUTC();
  private int sent;

  /**
   * @param rows at least one
   * @param key names the zips: two handovers must not meet in OpenDK's one folder
   * @param zipLimit bytes
   */
  Handover(List<JsonNode> rows, String key, int zipLimit) {
    waiting.add(rows);
    this.name = "penduduk-" + key.replaceAll("[^A-Za-z0-9-]", "-");
    this.zipLimit = zipLimit;
  }

  /** OpenDK looks in the zip for a workbook of the zip's name. */
  @Override
  public Call next() {
    byte[] zip = zip();
    while (zip.length > zipLimit && split()) {
      zip = zip();
    }
    FileUpload upload = new FileUpload(FIELD, fileName() + ".zip", "application/zip", zip);
    return Call.post(PATH, upload.contentType(), upload.body());
  }

  private byte[] zip() {
    byte[] sheet = XlsxSheet.of(ResidentSheet.NAME, ResidentSheet.cells(waiting.getFirst()));
    return XlsxSheet.zipped(fileName() + ".xlsx", sheet);
  }

  private String fileName() {
    return name + "-" + (sent + 1);
  }

  /** Halves what is to be sent next; false when one row is left. */
  private boolean split() {
    int size = waiting.getFirst().size();
    if (size == 1) {
      return false;
    }
    List<JsonNode> rows = waiting.removeFirst();
    waiting.addFirst(rows.subList(size / 2, size));
    waiting.addFirst(rows.subList(0, size / 2));
    return true;
  }

  @Override
  public Optional<Outcome> told(HttpAnswer answer) {
    // A proxy before OpenDK may allow less than OpenDK itself.
    if (answer.status() == TOO_LARGE && split()) {
      return Optional.empty();
    }
    Optional<Outcome> failure = ImportAnswer.failure(answer, clock);
    if (failure.isPresent()) {
      return failure;
    }
    waiting.removeFirst();
    sent++;
    return waiting.isEmpty()
        ? Optional.of(new Outcome.Delivered(name + ", zips: " + sent, answer.body()))
        : Optional.empty();
  }
}
