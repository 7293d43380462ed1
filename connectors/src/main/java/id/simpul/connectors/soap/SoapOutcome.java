package id.simpul.connectors.soap;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Turns a SOAP answer or fault into an outcome. Made by a Kamelet, one per use; thread-safe once
 * its properties are set. Patterns are looked for in the fault's codes and reason; empty: none.
 */
public final class SoapOutcome {

  private static final Pattern NONE = Pattern.compile("(?!)");
  private static final Set<String> OURS = Set.of("Client", "Sender");
  private static final Set<String> THEIRS = Set.of("Server", "Receiver");

  /** Of WS-Security 1.1, 12: the login or the signature was refused, not the message. */
  private static final Set<String> LOGIN =
      Set.of(
          "UnsupportedSecurityToken",
          "UnsupportedAlgorithm",
          "InvalidSecurity",
          "InvalidSecurityToken",
          "FailedAuthentication",
          "FailedCheck",
          "SecurityTokenUnavailable",
          "SecurityError",
          "MessageExpired");

  private final Clock clock = Clock.systemUTC();
  private Pattern duplicateFaults = NONE;
  private Pattern rejectedFaults = NONE;
  private Pattern unavailableFaults = NONE;
  private Pattern unknownFaults = NONE;
  private String successPath = "";
  private String duplicatePath = "";
  private String referencePath = "";

  public void setDuplicateFaults(String pattern) {
    duplicateFaults = pattern(pattern);
  }

  public void setRejectedFaults(String pattern) {
    rejectedFaults = pattern(pattern);
  }

  public void setUnavailableFaults(String pattern) {
    unavailableFaults = pattern(pattern);
  }

  public void setUnknownFaults(String pattern) {
    unknownFaults = pattern(pattern);
  }

  public void setSuccessPath(String xpath) {
    successPath = xpath;
    paths();
  }

  public void setDuplicatePath(String xpath) {
    duplicatePath = xpath;
    paths();
  }

  public void setReferencePath(String xpath) {
    referencePath = xpath;
    paths();
  }

  private AnswerPaths paths() {
    return new AnswerPaths(successPath, duplicatePath, referencePath);
  }

  private static Pattern pattern(String text) {
    return text.isEmpty() ? NONE : Pattern.compile(text, Pattern.CASE_INSENSITIVE);
  }

  /** What an answer with a body, or with an HTTP error instead of one, means. */
  Outcome of(Envelope answer, Contract contract) {
    Optional<Element> body = answer.body();
    Optional<Fault> fault = body.flatMap(Fault::in);
    if (fault.isPresent()) {
      return of(fault.get());
    }
    if (answer.status() / 100 != 2) {
      return StatusOutcome.of(new HttpAnswer(answer.status(), "", "", answer.bytes()), clock);
    }
    if (answer.bytes().length == 0) {
      return contract.oneWay()
          ? new Outcome.Delivered("")
          : new Outcome.Unknown("an answer without a body");
    }
    return body.map(b -> answered(b, contract))
        .orElseGet(() -> new Outcome.Unknown("the answer is no SOAP envelope"));
  }

  private Outcome answered(Element body, Contract contract) {
    Optional<Element> payload = Xml.firstElement(body).map(Xml::alone);
    return payload
        .map(p -> answered(p, contract.prefixes()))
        .orElseGet(
            () ->
                successPath.isEmpty() && referencePath.isEmpty()
                    ? new Outcome.Delivered("")
                    : new Outcome.Unknown("an answer with an empty Body"));
  }

  private Outcome answered(Element payload, Map<String, String> prefixes) {
    AnswerPaths paths = paths();
    String reference = paths.reference(payload, prefixes);
    if (paths.isDuplicate(payload, prefixes)) {
      return new Outcome.AlreadyDone(reference);
    }
    if (!paths.succeeded(payload, prefixes)) {
      return new Outcome.Rejected("the answer does not say success");
    }
    return reference.isEmpty() && !referencePath.isEmpty()
        ? new Outcome.Unknown("the answer has no reference")
        : new Outcome.Delivered(reference, Xml.write(payload));
  }

  private Outcome of(Fault fault) {
    String words = fault.words();
    if (duplicateFaults.matcher(words).find()) {
      return new Outcome.AlreadyDone("");
    }
    if (rejectedFaults.matcher(words).find()) {
      return new Outcome.Rejected("fault " + fault.codes());
    }
    if (unavailableFaults.matcher(words).find()) {
      return new Outcome.Unavailable("fault " + fault.codes());
    }
    return unknownFaults.matcher(words).find()
        ? new Outcome.Unknown("fault " + fault.codes())
        : byCode(fault);
  }

  private static Outcome byCode(Fault fault) {
    if (LOGIN.contains(fault.code()) || LOGIN.contains(fault.subcode())) {
      return new Outcome.Unavailable("login refused: fault " + fault.codes());
    }
    if (OURS.contains(fault.code())) {
      return new Outcome.Rejected("fault " + fault.codes());
    }
    // VersionMismatch and MustUnderstand meet every message alike: a setting is wrong.
    return THEIRS.contains(fault.code()) || fault.code().matches("VersionMismatch|MustUnderstand")
        ? new Outcome.Unavailable("fault " + fault.codes())
        : new Outcome.Rejected("fault " + fault.codes());
  }
}
