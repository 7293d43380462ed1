package id.simpul.connectors.simulator;

import id.simpul.connectors.bpjs.BpjsLogin;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BPJS's VClaim and Antrean as their clients describe them: HTTP 200 whatever happens, failures in
 * an envelope that is {@code metaData} with codes in quotes in VClaim and {@code metadata} with
 * numbers in Antrean, answers encrypted for the timestamp that was sent. The texts of failures and
 * the width of the time window are guesses.
 */
public final class BpjsSimulator implements HttpSimulator {

  private static final Pattern PARTICIPANT =
      Pattern.compile(".*/Peserta/(?:nik|nokartu)/([0-9]+)/tglSEP/[0-9-]{10}");
  private static final long WINDOW_SECONDS = 300;
  private static final long MILLIS = 1000;

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final BpjsLogin login;
  private final BpjsQueue queue = new BpjsQueue();
  private final Map<String, String> participants = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger(Integer.MAX_VALUE);
  private volatile Duration ahead = Duration.ZERO;
  private volatile boolean userKeyLost;
  private volatile boolean wrongKey;

  /**
   * @param login the only one that it accepts
   */
  public BpjsSimulator(BpjsLogin login) {
    this.login = login;
  }

  /**
   * Registers a participant.
   *
   * @param number card number or NIK
   * @param participant the JSON object under {@code peserta}
   */
  public void participant(String number, String participant) {
    participants.put(number, participant);
  }

  /** How far its clock is ahead of the right time. */
  public void clockAhead(Duration by) {
    ahead = by;
  }

  /** Takes this many requests; the next one is told that there were too many. */
  public void requests(int left) {
    requests.set(left);
  }

  /** A proxy before it drops headers with an underscore in their name. */
  public void loseUserKey() {
    userKeyLost = true;
  }

  /** Encrypts for another timestamp than the one that was sent. */
  public void encryptWrongly() {
    wrongKey = true;
  }

  /** The last task of a booking; 0 when there was none, empty when it is not known. */
  public Optional<Integer> lastTask(String booking) {
    return queue.lastTask(booking);
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    Optional<SimulatedAnswer> refusal = refusal(request);
    return refusal.orElseGet(
        () -> request.path().contains("/antrean/") ? queue.answer(request) : participant(request));
  }

  private Optional<SimulatedAnswer> refusal(ReceivedRequest request) {
    if (requests.getAndDecrement() <= 0) {
      return Optional.of(failure("429", "Too many requests"));
    }
    String timestamp = request.header("X-timestamp").orElse("");
    if (!inTime(timestamp)) {
      return Optional.of(failure("201", "X-timestamp expired"));
    }
    return signed(request, timestamp)
        ? Optional.empty()
        : Optional.of(failure("201", "Signature atau user_key tidak sesuai"));
  }

  private boolean inTime(String timestamp) {
    long now = Clock.systemUTC().instant().plus(ahead).toEpochMilli() / MILLIS;
    return timestamp.matches("[0-9]{1,12}")
        && Math.abs(now - Long.parseLong(timestamp)) <= WINDOW_SECONDS;
  }

  private boolean signed(ReceivedRequest request, String timestamp) {
    String key = userKeyLost ? "" : request.header("user_key").orElse("");
    return request.header("X-cons-id").orElse("").equals(login.consId())
        && request.header("X-signature").orElse("").equals(login.signature(timestamp))
        && key.equals(login.userKey());
  }

  private SimulatedAnswer participant(ReceivedRequest request) {
    if (request.path().endsWith("/ref/poli")) {
      return hidden(request, "[]");
    }
    Matcher asked = PARTICIPANT.matcher(request.path());
    if (!asked.matches()) {
      return SimulatedAnswer.text(404, "text/html", "<html>404</html>");
    }
    String participant = participants.get(asked.group(1));
    return participant == null
        ? failure("201", "Peserta Tidak Ditemukan")
        : hidden(request, "{\"peserta\":" + participant + "}");
  }

  private SimulatedAnswer hidden(ReceivedRequest request, String response) {
    String timestamp = request.header("X-timestamp").orElse("") + (wrongKey ? "0" : "");
    return SimulatedAnswer.json(
        200,
        "{\"metaData\":{\"code\":\"200\",\"message\":\"OK\"},\"response\":\""
            + login.cipher(timestamp).hide(response)
            + "\"}");
  }

  private static SimulatedAnswer failure(String code, String message) {
    return SimulatedAnswer.json(
        200,
        "{\"metaData\":{\"code\":\""
            + code
            + "\",\"message\":\""
            + message
            + "\"},\"response\":null}");
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
