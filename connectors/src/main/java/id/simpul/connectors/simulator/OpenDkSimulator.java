package id.simpul.connectors.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OpenDK of a kecamatan as its source code has it: it takes a zip of at most 5,120 KB, looks in it
 * for a workbook of the zip's name, and leads back where that fails. Without a token it leads to
 * its login page.
 */
public final class OpenDkSimulator implements HttpSimulator {

  public static final String STORE = "/api/v1/penduduk/storedata";

  private static final int LIMIT = 5120 * 1024;
  private static final Pattern FILE =
      Pattern.compile("name=\"file\"; filename=\"([^\"]+\\.zip)\"\r\n[^\r]*\r\n\r\n");
  private static final List<String> NEEDED =
      List.of(
          "nomor_nik",
          "nama",
          "nomor_kk",
          "jenis_kelamin",
          "tanggal_lahir",
          "desa_id",
          "id",
          "updated_at");

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final String token;
  private final Map<String, Map<String, String>> residents = new TreeMap<>();

  public OpenDkSimulator(String token) {
    this.token = token;
  }

  /** Whom it has, by desa_id and id. */
  public synchronized Collection<Map<String, String>> residents() {
    return List.copyOf(residents.values());
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    if (!request.header("Authorization").orElse("").equals("Bearer " + token)) {
      return SimulatedAnswer.empty(302).with("Location", "/login");
    }
    if (!request.method().equals("POST") || !request.path().equals(STORE)) {
      return SimulatedAnswer.json(404, "{\"message\":\"\"}");
    }
    return store(new String(request.body(), StandardCharsets.ISO_8859_1));
  }

  private SimulatedAnswer store(String form) {
    Matcher file = FILE.matcher(form);
    if (!file.find()) {
      return unprocessable();
    }
    int end = form.lastIndexOf("\r\n--");
    byte[] zip =
        form.substring(file.end(), Math.max(file.end(), end)).getBytes(StandardCharsets.ISO_8859_1);
    return zip.length > LIMIT ? unprocessable() : unpack(file.group(1), zip);
  }

  private SimulatedAnswer unpack(String name, byte[] zip) {
    try {
      String workbook = name.substring(0, name.length() - "zip".length()) + "xlsx";
      byte[] book =
          SheetReader.entry(zip, workbook).orElseThrow(() -> new IOException("no " + workbook));
      update(SheetReader.rows(book));
      return SimulatedAnswer.json(200, "{\"message\":\"Data Foto Telah Berhasil di Sinkronkan\"}");
    } catch (IOException e) {
      return SimulatedAnswer.empty(302).with("Location", "/");
    }
  }

  private synchronized void update(List<Map<String, String>> rows) throws IOException {
    for (Map<String, String> row : rows) {
      if (!row.keySet().containsAll(NEEDED)) {
        throw new IOException("Undefined array key");
      }
    }
    rows.forEach(row -> residents.put(row.get("desa_id") + " " + row.get("id"), row));
  }

  private static SimulatedAnswer unprocessable() {
    return SimulatedAnswer.json(
        422,
        "{\"message\":\"The given data was invalid.\",\"errors\":{\"file\":[\"The file may not be"
            + " greater than 5120 kilobytes.\"]}}");
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
