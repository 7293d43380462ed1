package id.simpul.connectors.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SP4N-LAPOR! behind the SPLP gateway. Like the real one it takes a repeat for another complaint;
 * {@link #complaints(String)} counts them.
 */
public final class LaporSimulator implements HttpSimulator {

  private static final Pattern TICKET = Pattern.compile("\"tags_raw\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern FOLLOW_UPS = Pattern.compile("/complaints/([^/]+)/followups");
  private static final Pattern PAGE = Pattern.compile("page=(\\d+)");
  private static final int FIRST_ID = 4_199_001;

  private record Complaint(String id, String ticket) {}

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final List<Complaint> complaints = new CopyOnWriteArrayList<>();
  private final Map<String, List<String>> followUps = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger(FIRST_ID);
  private volatile boolean idsAsText;
  private volatile boolean endlessPages;
  private volatile String envelope = "%s";
  private volatile String answerToEach = "";

  /** How often a ticket was stored: more than once means that citizens see their report doubled. */
  public long complaints(String ticket) {
    return complaints.stream().filter(complaint -> complaint.ticket().equals(ticket)).count();
  }

  /** What an institution wrote to a complaint; one page per call, each a JSON array's inside. */
  public void followUp(String complaintId, String page) {
    followUps.computeIfAbsent(complaintId, id -> new CopyOnWriteArrayList<>()).add(page);
  }

  /** From now on every new complaint gets this follow-up at once: a JSON object. */
  public void answerEach(String followUp) {
    answerToEach = followUp;
  }

  /** From now on ids are strings instead of numbers. */
  public void idsAsText() {
    idsAsText = true;
  }

  /** From now on every page of follow-ups names a next one. */
  public void neverEndPages() {
    endlessPages = true;
  }

  /** From now on answers to new complaints stand inside {@code {"results": …}}. */
  public void wrapAnswers() {
    envelope = "{\"results\":%s}";
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    if (request.header("auth").isEmpty() || request.header("token").isEmpty()) {
      return SimulatedAnswer.json(401, "{\"code\":\"900902\",\"message\":\"Missing Credentials\"}");
    }
    if (request.path().endsWith("/complaints/complaint")) {
      return store(request.text());
    }
    Matcher asked = FOLLOW_UPS.matcher(request.path());
    return asked.find() ? page(asked.group(1), request.query()) : search(request.query());
  }

  private SimulatedAnswer store(String body) {
    Matcher ticket = TICKET.matcher(body);
    if (!ticket.find()) {
      return SimulatedAnswer.json(200, "{\"success\":false,\"message\":\"tags_raw wajib\"}");
    }
    Complaint complaint = new Complaint(Integer.toString(ids.getAndIncrement()), ticket.group(1));
    complaints.add(complaint);
    if (!answerToEach.isEmpty()) {
      followUp(complaint.id(), answerToEach);
    }
    return SimulatedAnswer.json(
        200, envelope.formatted("{\"complaint_id\":" + written(complaint.id()) + "}"));
  }

  private SimulatedAnswer search(String query) {
    String wanted = URLDecoder.decode(query.replaceFirst("^tags_raw=", ""), StandardCharsets.UTF_8);
    return SimulatedAnswer.json(
        200,
        complaints.stream()
            .filter(complaint -> complaint.ticket().startsWith(wanted))
            .map(this::listed)
            .collect(Collectors.joining(",", "{\"results\":{\"data\":[", "]}}")));
  }

  private String listed(Complaint complaint) {
    return "{\"id\":" + written(complaint.id()) + ",\"tags_raw\":\"" + complaint.ticket() + "\"}";
  }

  private SimulatedAnswer page(String complaintId, String query) {
    Matcher asked = PAGE.matcher(query);
    int number = asked.find() ? Integer.parseInt(asked.group(1)) : 1;
    List<String> pages = followUps.getOrDefault(complaintId, List.of());
    String items = number <= pages.size() ? pages.get(number - 1) : "";
    String next =
        endlessPages || number < pages.size() ? "\"https://elsewhere.invalid/?page=2\"" : "null";
    return SimulatedAnswer.json(
        200, "{\"results\":{\"data\":[" + items + "],\"next_page_url\":" + next + "}}");
  }

  private String written(String id) {
    return idsAsText ? "\"" + id + "\"" : id;
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
