package id.simpul.connectors.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BPS's WebAPI for dynamic tables: keys of values are ids written together, totals are bold,
 * refusals come with HTTP 200, and more than three years get nothing.
 */
public final class BpsSimulator implements HttpSimulator {

  /** Path of the API. */
  public static final String API = "/v1/api";

  private static final Pattern CALL =
      Pattern.compile(
          API + "/list/model/data/lang/(ind|eng)/domain/(\\d+)/var/(\\d+)/th/([\\d;]+)/key/(\\w+)");
  private static final int MOST_YEARS = 3;
  private static final int NOT_FOUND = 404;

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final Map<String, String> tables = new ConcurrentHashMap<>();
  private final String key;

  public BpsSimulator(String key) {
    this.key = key;
  }

  /**
   * @param content what follows {@code data-availability} in the answer's object
   */
  public void table(String domain, String variable, String content) {
    tables.put(domain + "/" + variable, content);
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    if (request.path().equals(API + "/domain/type/all/key/" + key)) {
      return SimulatedAnswer.json(200, "{\"status\":\"OK\",\"data\":[]}");
    }
    Matcher call = CALL.matcher(request.path());
    if (!call.matches()) {
      return SimulatedAnswer.text(NOT_FOUND, "text/html", "<h1>Not Found</h1>");
    }
    if (!call.group(5).equals(key)) {
      return SimulatedAnswer.json(
          200, "{\"status\":\"Error\",\"message\":\"Invalid key " + call.group(5) + "\"}");
    }
    String content = tables.get(call.group(2) + "/" + call.group(3));
    boolean many = call.group(4).split(";").length > MOST_YEARS;
    return content == null || many
        ? SimulatedAnswer.json(
            200, "{\"status\":\"OK\",\"data-availability\":\"list-not-available\"}")
        : SimulatedAnswer.json(
            200, "{\"status\":\"OK\",\"data-availability\":\"available\"," + content + "}");
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
