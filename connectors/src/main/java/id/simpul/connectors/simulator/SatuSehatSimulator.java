package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * SATUSEHAT as its documentation describes it: a token first, whose lifetime is a text; searches
 * that find nobody with HTTP 200; resources that are looked at closely and refused with an {@code
 * OperationOutcome}, a repeat with the code {@code duplicate}.
 */
public final class SatuSehatSimulator implements HttpSimulator {

  /** Paths below the address at which it was started. */
  public static final String TOKEN = "/oauth2/v1/accesstoken";

  public static final String FHIR = "/fhir-r4/v1";

  private static final String NIK = "https://fhir.kemkes.go.id/id/nik|";

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final SatuSehatTokens tokens;
  private final SatuSehatRecords records;
  private final List<SatuSehatFault> faults = new CopyOnWriteArrayList<>();
  private final Map<String, String> people = new ConcurrentHashMap<>();

  /**
   * @param organization the one that the client id belongs to
   */
  public SatuSehatSimulator(String clientId, String clientSecret, String organization) {
    tokens = new SatuSehatTokens(clientId, clientSecret);
    records = new SatuSehatRecords(organization, people.values()::contains);
  }

  /** Registers a patient. */
  public void patient(String nik, String ihsNumber) {
    people.put("Patient " + nik, ihsNumber);
  }

  /** Registers a patient while the hub asks: the next question still finds nobody. */
  public void patientAfterOneQuestion(String nik, String ihsNumber) {
    patient(nik, ihsNumber);
    answerOnce("GET Patient?" + nik, 0, SatuSehatRecords.bundle(List.of()));
  }

  /** Registers a doctor. */
  public void practitioner(String nik, String ihsNumber) {
    people.put("Practitioner " + nik, ihsNumber);
  }

  /** All tokens given out so far are refused from now on. */
  public void revokeTokens() {
    tokens.revoke();
  }

  /** How long a token lives, as it says itself in JSON: {@code 3599} or {@code "3599"}. */
  public void tokensLive(String seconds) {
    tokens.live(seconds);
  }

  /** How many tokens were given out. */
  public int tokensGiven() {
    return tokens.given();
  }

  /**
   * Gives this answer once, to a later call of a kind, in the place of what it would do.
   *
   * @param call method and resource, such as {@code POST Condition}
   * @param after how many calls of the kind are let through before
   */
  public void answerOnce(String call, int after, SimulatedAnswer answer) {
    faults.add(new SatuSehatFault(call, new AtomicInteger(after), false, answer));
  }

  /** Does what it is told once, and then closes the connection without an answer. */
  public void loseAnswerOnce(String call) {
    faults.add(new SatuSehatFault(call, new AtomicInteger(), true, SimulatedAnswer.cut()));
  }

  /** The Encounters under a visit's number; more than one means that a visit is counted twice. */
  public List<JsonNode> encounters(String visit) {
    return records.encounters(visit);
  }

  /** The codes of an Encounter's Conditions, in order of arrival. */
  public List<String> conditions(String encounterId) {
    return records.conditions(encounterId).stream()
        .map(condition -> condition.at("/code/coding/0/code").asText())
        .toList();
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    if (request.path().equals(TOKEN)) {
      return tokens.answer(request);
    }
    if (!tokens.accepts(request)) {
      return SimulatedAnswer.json(401, "{\"fault\":{\"faultstring\":\"Invalid access token\"}}");
    }
    Optional<SatuSehatFault> fault =
        faults.stream().filter(each -> each.strikes(request)).findFirst();
    fault.ifPresent(faults::remove);
    SimulatedAnswer right = fault.map(SatuSehatFault::acts).orElse(true) ? act(request) : null;
    return fault.map(SatuSehatFault::answer).orElse(right);
  }

  private SimulatedAnswer act(ReceivedRequest request) {
    if (request.path().startsWith(FHIR + "/Organization/")) {
      return SimulatedAnswer.json(200, "{\"resourceType\":\"Organization\"}");
    }
    String type = last(request.path());
    return request.method().equals("POST")
        ? records.store(type, request.body())
        : search(type, Queries.of(request.query()));
  }

  private SimulatedAnswer search(String type, Map<String, String> asked) {
    return switch (type) {
      case "Patient", "Practitioner" -> person(type, asked.getOrDefault("identifier", ""));
      case "Encounter" -> SatuSehatRecords.bundle(found(asked.getOrDefault("identifier", "")));
      case "Condition" ->
          SatuSehatRecords.bundle(
              records.conditions(last(asked.getOrDefault("encounter", "")), asked.get("subject")));
      default -> SimulatedAnswer.text(404, "text/html", "<html>404</html>");
    };
  }

  private List<JsonNode> found(String identifier) {
    return records.encounters(identifier.substring(identifier.indexOf('|') + 1));
  }

  private SimulatedAnswer person(String type, String identifier) {
    String nik = identifier.replace(NIK, "");
    Optional<String> number = Optional.ofNullable(people.get(type + " " + nik));
    return SatuSehatRecords.bundle(
        number.stream().map(id -> SatuSehatRecords.resource(type, id)).toList());
  }

  private static String last(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
