package id.simpul.connectors.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * BKN's SIASN with both of its token servers. Keeps a repeated position as a second row, writes
 * {@code code} now as a number and now as text, and can say by an error that there are no rows.
 */
public final class SiasnSimulator implements HttpSimulator {

  /** Path of the API. */
  public static final String API = "/apisiasn/1.0";

  /** Path of the gateway's token server. */
  public static final String GATEWAY_TOKEN = "/oauth2/token";

  /** Path of the users' token server. */
  public static final String USER_TOKEN = "/auth/realms/public-siasn/protocol/openid-connect/token";

  private static final int UNAUTHENTICATED = 401;
  private static final int NOT_FOUND = 404;
  private static final String NO_ROWS = "{\"code\":0,\"message\":\"Data tidak ditemukan\"}";

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final SiasnRecords records = new SiasnRecords();
  private final String secret;
  private final AtomicInteger gatewayTokens = new AtomicInteger();
  private final AtomicInteger userTokens = new AtomicInteger();
  private final Set<String> inForce = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean codeAsText = new AtomicBoolean();
  private final AtomicReference<String> lost = new AtomicReference<>("");
  private volatile boolean noRowsAsError;

  /**
   * @param secret consumer key, consumer secret, user name and password are all this
   */
  public SiasnSimulator(String secret) {
    this.secret = secret;
  }

  /** A civil servant of BKN's. */
  public void employee(String nip, String id, String name, String unit) {
    records.employee(nip, id, name, unit);
  }

  /** All that is stored about somebody. */
  public SiasnRecords records() {
    return records;
  }

  /** How many tokens the gateway gave out. */
  public int gatewayTokens() {
    return gatewayTokens.get();
  }

  /** How many tokens the users' server gave out. */
  public int userTokens() {
    return userTokens.get();
  }

  /** Takes all tokens back before their time. */
  public void revoke() {
    inForce.clear();
  }

  /** Says by an error that there are no rows, as it sometimes does. */
  public void noRowsAsError() {
    noRowsAsError = true;
  }

  /** Does what the next call whose path ends so is told, and cuts the connection. */
  public void loseAnswerOnce(String pathEnd) {
    lost.set(pathEnd);
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    return switch (request.path()) {
      case GATEWAY_TOKEN -> gatewayToken(request);
      case USER_TOKEN -> userToken(request);
      default -> authenticated(request) ? lossy(request) : refused();
    };
  }

  private SimulatedAnswer gatewayToken(ReceivedRequest request) {
    byte[] pair = (secret + ":" + secret).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(pair);
    boolean known = request.header("Authorization").filter(basic::equals).isPresent();
    return known && request.text().contains("grant_type=client_credentials")
        ? token("gateway-" + gatewayTokens.incrementAndGet(), 3600)
        : SimulatedAnswer.json(UNAUTHENTICATED, "{\"error\":\"invalid_client\"}");
  }

  private SimulatedAnswer userToken(ReceivedRequest request) {
    boolean known =
        request.text().contains("grant_type=password")
            && request.text().contains("username=" + secret)
            && request.text().contains("password=" + secret);
    return known
        ? token("user-" + userTokens.incrementAndGet(), 43_200)
        : SimulatedAnswer.json(UNAUTHENTICATED, "{\"error\":\"invalid_grant\"}");
  }

  private SimulatedAnswer token(String token, int seconds) {
    inForce.add(token);
    return SimulatedAnswer.json(
        200, "{\"access_token\":\"%s\",\"expires_in\":%d}".formatted(token, seconds));
  }

  private boolean authenticated(ReceivedRequest request) {
    return request.header("Authorization").filter(h -> shown(h, "Bearer gateway-")).isPresent()
        && request.header("Auth").filter(h -> shown(h, "bearer user-")).isPresent();
  }

  private boolean shown(String header, String beginning) {
    return header.startsWith(beginning)
        && inForce.contains(header.substring(header.indexOf(' ') + 1));
  }

  private static SimulatedAnswer refused() {
    return SimulatedAnswer.json(
        UNAUTHENTICATED,
        "{\"fault\":{\"code\":900901,\"message\":\"Invalid Credentials\",\"description\":\"\"}}");
  }

  private SimulatedAnswer lossy(ReceivedRequest request) {
    String end = lost.get();
    boolean lose = !end.isEmpty() && request.path().endsWith(end) && lost.compareAndSet(end, "");
    SimulatedAnswer answer = api(request);
    return lose ? answer.with(SimulatedAnswer.Fault.CUT_AFTER_READING) : answer;
  }

  private SimulatedAnswer api(ReceivedRequest request) {
    String path = request.path().substring(API.length());
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("/pns/data-utama/")) {
      return found(records.mainData(last));
    }
    if (path.startsWith("/jabatan/pns/")) {
      return found(records.positions(last));
    }
    return switch (path) {
      case "/jabatan/unorjabatan/save" -> SimulatedAnswer.json(200, records.save(request.text()));
      case "/upload-dok-rw" -> SimulatedAnswer.json(200, records.upload(request.body()));
      default -> SimulatedAnswer.json(NOT_FOUND, "{\"fault\":{\"code\":900906}}");
    };
  }

  /** The same number comes as text every other time. */
  private SimulatedAnswer found(Optional<String> data) {
    if (data.isEmpty()) {
      return SimulatedAnswer.json(noRowsAsError ? NOT_FOUND : 200, NO_ROWS);
    }
    boolean text = codeAsText.getAndSet(!codeAsText.get());
    return SimulatedAnswer.json(
        200, "{\"code\":%s,\"data\":%s}".formatted(text ? "\"1\"" : "1", data.get()));
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
