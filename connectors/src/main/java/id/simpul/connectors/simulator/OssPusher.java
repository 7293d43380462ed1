package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.oss.OssToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Calls a city as OSS does: with the token of the day in Jakarta in the header {@code Token}.
 * {@link #body} writes a NIB with OSS's habits: a key with a blank behind it, and a hyphen for
 * nothing. Thread-safe.
 */
public final class OssPusher {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String username;
  private final String password;

  /**
   * @param username that OSS was given by the city, as the password
   */
  public OssPusher(String username, String password) {
    this.username = username;
    this.password = password;
  }

  /** Calls with today's token. */
  public HttpResponse<String> push(URI city, String body) throws IOException, InterruptedException {
    return push(city, body, LocalDate.now(OssToken.JAKARTA));
  }

  /** Calls with the token of a day: OSS's clock may be on the other side of midnight. */
  public HttpResponse<String> push(URI city, String body, LocalDate day)
      throws IOException, InterruptedException {
    String nib = JSON.readTree(body).iterator().next().path("nib").asText();
    return pushWith(city, body, OssToken.of(username, password, nib, day));
  }

  /** Calls with a token that may be wrong. */
  public HttpResponse<String> pushWith(URI city, String body, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(city)
            .timeout(PATIENCE)
            .header("Token", token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Calls again and again until the city says status 1, as OSS does.
   *
   * @param tries at most
   * @return the last answer
   */
  public HttpResponse<String> pushUntilTaken(URI city, String body, int tries)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = push(city, body);
    for (int i = 1; i < tries && !answer.body().contains("\"status\":\"1\""); i++) {
      answer = push(city, body);
    }
    return answer;
  }

  /**
   * A small company with one project.
   *
   * @param area of OSS, ten digits
   * @param permits each {@code id_izin,kd_izin}
   */
  public static String body(String nib, String name, String area, String kbli, String... permits) {
    StringBuilder checklist = new StringBuilder();
    for (String permit : permits) {
      String[] parts = permit.split(",");
      checklist.append(checklist.isEmpty() ? "" : ",").append(permit(parts[0], parts[1], area));
    }
    return """
        {"dataNIB":{"nib":"%1$s","tgl_terbit_nib":"2026-01-05","oss_id":"OSS-%1$s",
        "id_izin":"-","kd_izin":"-","kd_daerah":"%3$s","npwp_perseroan":"013456789415000",
        "nama_perseroan":"%2$s","jenis_perseroan":"01","alamat_perseroan":"JL. CONTOH NO. 1",
        "perseroan_daerah_id":"3671010001","penanggung_jwb":[{"nama_penanggung_jwb":"SITI CONTOH",
        "nik_penanggung_jwb":"3671014101900001","email_penanggung_jwb":"-"}],
        "data_proyek":[{"id_proyek":"R-202601050000000000001","kbli":"%4$s",
        "jumlah_investasi":"150000000","data_lokasi_proyek":[{"proyek_daerah_id":"3671011001",
        "alamat_usaha":"JL. CONTOH NO. 1"}]}],"data_checklist":[%5$s]}}
        """
        .formatted(nib, name, area, kbli, checklist);
  }

  private static String permit(String id, String code, String area) {
    return """
        {"id_izin":"%s","id_proyek":"R-202601050000000000001","kd_izin":"%s","kd_daerah":"%s",
        "nama_izin":"Izin contoh","data_persyaratan":[{"id_syarat":"1","tipe_dokumen ":"-"}]}"""
        .formatted(id, code, area);
  }
}
