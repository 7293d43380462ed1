package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ATR/BPN in both directions: it serves the deeds of a day, asked in JSON or by a form, and {@link
 * #ask} asks a city as a land office does. HTTP 200 whatever happens; in a deed NPWP is null,
 * coordinates are texts with X for the longitude, and the area is a number.
 */
public final class BpnSimulator implements HttpSimulator {

  /** Where deeds are fetched. */
  public static final String DEEDS = "/BPNApiService/Api/BPHTB/getDataATRBPN";

  /** The day that counts for BPN here. */
  public static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, List<String>> deeds = new ConcurrentHashMap<>();
  private final String username;
  private final String password;

  /**
   * @param username which it accepts and shows to the city, as the password
   */
  public BpnSimulator(String username, String password) {
    this.username = username;
    this.password = password;
  }

  /** Registers a deed of this day. */
  public void deed(LocalDate day, String deed) {
    deeds.computeIfAbsent(DAY.format(day), d -> new CopyOnWriteArrayList<>()).add(deed);
  }

  /**
   * A deed in BPN's form.
   *
   * @param area in square metres, written as it is to stand there
   */
  public static String deed(String number, LocalDate day, String nop, String area) {
    return """
        {"NOMOR_AKTA":"%s","TANGGAL_AKTA":"%s","NAMA_PPAT":"CONTOH, S.H., M.Kn.","NOP":"%s",
        "NTPD":"NTPD%s","NOMOR_INDUK_BIDANG":"28.04.01.05.00123.0","KOORDINAT_X":"106.6297",
        "KOORDINAT_Y":"-6.1783","NIK":"3671014101900001","NPWP":null,"NAMA_WP":"SITI CONTOH",
        "KELURAHAN_OP":"SUKASARI","KECAMATAN_OP":"TANGERANG","KOTA_OP":"KOTA TANGERANG",
        "LUASTANAH_OP":%s,"JENIS_HAK":"Hak Milik"}"""
        .formatted(number, DAY.format(day), nop, nop.substring(0, 6), area);
  }

  /**
   * Asks a city, with the login in the body.
   *
   * @param fields further fields of the JSON object, for instance {@code "NOP":"…"}
   */
  public HttpResponse<String> ask(URI city, String fields)
      throws IOException, InterruptedException {
    String body =
        "{\"USERNAME\":\"" + username + "\",\"PASSWORD\":\"" + password + "\"," + fields + "}";
    HttpRequest request =
        HttpRequest.newBuilder(city)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    boolean known =
        field(request, "username").equals(username) && field(request, "password").equals(password);
    if (!known) {
      return SimulatedAnswer.json(
          200, "{\"result\":null,\"respon_code\":\"Username atau Password salah\"}");
    }
    List<String> found = deeds.getOrDefault(field(request, "tanggal"), List.of());
    return SimulatedAnswer.json(
        200, "{\"result\":[" + String.join(",", found) + "],\"respon_code\":\"OK\"}");
  }

  /** By any spelling, in JSON or in a form. */
  private static String field(ReceivedRequest request, String name) {
    return inJson(request, name).orElseGet(() -> inForm(request.text(), name));
  }

  private static Optional<String> inJson(ReceivedRequest request, String name) {
    try {
      return JSON.readTree(request.body()).properties().stream()
          .filter(field -> field.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .map(JsonNode::asText)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String inForm(String form, String name) {
    Matcher field = Pattern.compile("(?i)(?:^|&)" + name + "=([^&]*)").matcher(form);
    return field.find() ? URLDecoder.decode(field.group(1), StandardCharsets.UTF_8) : "";
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
