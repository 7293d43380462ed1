package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * OSS-RBA in both directions: it takes statuses and licences and answers questions for a NIB, and
 * {@link #pusher()} brings NIBs to a city. HTTP 200 whatever happens, a {@code kode} that is a text
 * in one method and a number in another, and an empty list for a NIB that it does not have.
 */
public final class OssSimulator implements HttpSimulator {

  /** Where its methods are. */
  public static final String BASE = "/v1/kl/rba";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final String userKey;
  private final OssPusher pusher;
  private final Map<String, String> nibs = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> statuses = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> licences = new ConcurrentHashMap<>();

  /**
   * @param username given to the city, as the password
   * @param userKey the only one that it accepts
   */
  public OssSimulator(String username, String password, String userKey) {
    this.userKey = userKey;
    this.pusher = new OssPusher(username, password);
  }

  /** Its other direction. */
  public OssPusher pusher() {
    return pusher;
  }

  /**
   * Makes a NIB known.
   *
   * @param dataNib the JSON object below {@code dataNIB}
   */
  public void nib(String nib, String dataNib) {
    nibs.put(nib, dataNib);
  }

  /** The last status of each permit, by {@code id_izin}. */
  public Map<String, JsonNode> statuses() {
    return Map.copyOf(statuses);
  }

  /** The licences, by {@code id_izin}. */
  public Map<String, JsonNode> licences() {
    return Map.copyOf(licences);
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    String method = request.path().substring(request.path().lastIndexOf('/') + 1);
    if (!request.header("user_key").orElse("").equals(userKey)) {
      return said(method, "\"kode\":401,\"keterangan\":\"user_key tidak valid\"");
    }
    JsonNode content = content(request);
    return switch (method) {
      case "inqueryNIB" -> inquiry(content.path("nib").asText());
      case "receiveLicenseStatus" -> status(content);
      case "receiveLicense" -> licence(content);
      default -> said(method, "\"kode\":\"404\",\"keterangan\":\"method tidak ada\"");
    };
  }

  /** What stands below the one name, or an empty object. */
  private static JsonNode content(ReceivedRequest request) {
    try {
      JsonNode root = JSON.readTree(request.body());
      return root.isEmpty() ? JSON.createObjectNode() : root.iterator().next();
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  private SimulatedAnswer inquiry(String nib) {
    String data = nibs.getOrDefault(nib, "[]");
    return said("inqueryNIB", "\"kode\":\"200\",\"keterangan\":\"sukses\",\"dataNIB\":" + data);
  }

  private SimulatedAnswer status(JsonNode status) {
    if (!status.path("kd_status").asText().matches("[0-9]{2}")) {
      return said("receiveLicenseStatus", "\"kode\":400,\"keterangan\":\"kd_status salah\"");
    }
    statuses.put(status.path("id_izin").asText(), status);
    return said("receiveLicenseStatus", "\"kode\":200,\"keterangan\":\"sukses\"");
  }

  private SimulatedAnswer licence(JsonNode licence) {
    String number = licence.path("nomor_izin").asText();
    if (number.isEmpty()) {
      return said("receiveLicense", "\"kode\":\"400\",\"keterangan\":\"nomor_izin kosong\"");
    }
    licences.put(licence.path("id_izin").asText(), licence);
    return said(
        "receiveLicense",
        "\"kode\":\"200\",\"keterangan\":\"sukses\",\"nomor_izin\":\"" + number + "\"");
  }

  private static SimulatedAnswer said(String method, String fields) {
    return SimulatedAnswer.json(200, "{\"respon" + method + "\":{" + fields + "}}");
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
