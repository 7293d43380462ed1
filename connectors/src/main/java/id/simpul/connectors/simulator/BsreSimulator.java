package id.simpul.connectors.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * BSrE's e-sign client service, versions 1 and 2. "Signs" by appending a comment. Tells a wrong
 * passphrase by HTTP 400 and a text.
 */
public final class BsreSimulator implements HttpSimulator {

  private static final int UNAUTHENTICATED = 401;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final String STATUS = "/api/user/status/";
  private static final String SIGNED = "\n% ditandatangani";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final Map<String, String> statuses = new ConcurrentHashMap<>();
  private final String basic;
  private final String passphrase;

  /**
   * @param secret user name and password of the application
   * @param passphrase of everybody's certificate
   */
  public BsreSimulator(String secret, String passphrase) {
    byte[] pair = (secret + ":" + secret).getBytes(StandardCharsets.UTF_8);
    this.basic = "Basic " + Base64.getEncoder().encodeToString(pair);
    this.passphrase = passphrase;
  }

  /** Somebody's certificate, in force as {@code ISSUE}. */
  public void certificate(String nik, String status) {
    statuses.put(nik, status);
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    if (request.header("Authorization").filter(basic::equals).isEmpty()) {
      return SimulatedAnswer.json(UNAUTHENTICATED, "{\"error\":\"Unauthorized\"}");
    }
    if (request.path().startsWith(STATUS)) {
      return status(request.path().substring(STATUS.length()));
    }
    return switch (request.path()) {
      case "/api/v2/sign/pdf" -> second(request.text());
      case "/api/sign/pdf" -> first(request.body());
      default -> SimulatedAnswer.json(NOT_FOUND, "{\"error\":\"Not Found\"}");
    };
  }

  private SimulatedAnswer status(String nik) {
    return SimulatedAnswer.json(
        200,
        "{\"status_code\":1111,\"status\":\"%s\"}"
            .formatted(statuses.getOrDefault(nik, "NOT_REGISTERED")));
  }

  private SimulatedAnswer second(String body) {
    JsonNode request = read(body);
    if (!passphrase.equals(request.path("passphrase").asText())) {
      return wrong();
    }
    StringBuilder files = new StringBuilder();
    for (JsonNode file : request.path("file")) {
      byte[] signed = signed(Base64.getDecoder().decode(file.asText()));
      files.append(files.isEmpty() ? "" : ",").append('"');
      files.append(Base64.getEncoder().encodeToString(signed)).append('"');
    }
    return SimulatedAnswer.json(200, "{\"time\":812,\"file\":[" + files + "]}");
  }

  private SimulatedAnswer first(byte[] form) {
    String text = new String(form, StandardCharsets.ISO_8859_1);
    if (!text.contains("\r\n\r\n" + passphrase + "\r\n")) {
      return wrong();
    }
    String pdf =
        text.substring(text.indexOf("%PDF-"), text.indexOf("\r\n--", text.indexOf("%PDF-")));
    byte[] signed = signed(pdf.getBytes(StandardCharsets.ISO_8859_1));
    return new SimulatedAnswer(200, Map.of("Content-Type", "application/pdf"), signed);
  }

  private static byte[] signed(byte[] pdf) {
    return (new String(pdf, StandardCharsets.ISO_8859_1) + SIGNED)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static SimulatedAnswer wrong() {
    return SimulatedAnswer.json(
        BAD_REQUEST, "{\"status_code\":2031,\"error\":\"Passphrase anda salah\"}");
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
