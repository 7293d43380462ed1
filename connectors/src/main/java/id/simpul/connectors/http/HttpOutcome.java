package id.simpul.connectors.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Turns the answer of a plain HTTP receiver into an outcome: by its status, and by the result
 * inside it where the receiver has one. Made by a Kamelet, one per use; thread-safe once its
 * properties are set.
 */
public final class HttpOutcome implements Processor {

  private static final int CONFLICT = 409;
  private static final byte[] NOT_FOUND = "{\"found\":false}".getBytes(StandardCharsets.UTF_8);

  private final Clock clock = Clock.systemUTC();
  private final ResultCheck result = new ResultCheck();
  private JsonPointer referencePointer = JsonPointer.empty();
  private boolean conflictMeansDone;
  private StatusRanges success = StatusRanges.SUCCESS;
  private StatusRanges duplicate = new StatusRanges("");
  private StatusRanges notFound = new StatusRanges("");

  /**
   * Where the receiver's own id stands in its JSON answer; empty text: it is taken from {@code
   * Location}.
   */
  public void setReferencePointer(String pointer) {
    referencePointer = JsonPointer.compile(pointer);
  }

  /** Whether 409 says that the receiver had the message before. */
  public void setConflictMeansDone(boolean done) {
    conflictMeansDone = done;
  }

  /** Statuses that say success, {@code 200-299,303}. */
  public void setSuccessStatus(String ranges) {
    success = new StatusRanges(ranges);
  }

  /** Statuses that say that the receiver had the message before. */
  public void setDuplicateStatus(String ranges) {
    duplicate = new StatusRanges(ranges);
  }

  /** Statuses that answer a question: there is nothing; they leave {@code {"found":false}}. */
  public void setNotFoundStatus(String ranges) {
    notFound = new StatusRanges(ranges);
  }

  /** Where the result stands in the JSON answer; empty text: nowhere. */
  public void setResultPointer(String pointer) {
    result.pointer(pointer);
  }

  /** Results that say success, divided by commas; every other is a failure. */
  public void setResultDone(String values) {
    result.done(values);
  }

  /** Results that say that the receiver had the message before, whatever the status. */
  public void setResultDuplicate(String values) {
    result.duplicate(values);
  }

  /** Results that say that the receiver is away, whatever the status. */
  public void setResultRetry(String values) {
    result.retry(values);
  }

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().setBody(outcome(HttpAnswer.take(exchange)));
  }

  Outcome outcome(HttpAnswer answer) {
    // A gateway's own fault may come with HTTP 200; elsewhere StatusOutcome looks for it.
    Optional<GatewayFault> fault = answer.ok() ? GatewayFault.of(answer) : Optional.empty();
    return fault.map(f -> f.outcome(answer, clock)).orElseGet(() -> receiver(answer));
  }

  private Outcome receiver(HttpAnswer answer) {
    ResultCheck.Meaning meaning = result.meaning(answer);
    if (meaning == ResultCheck.Meaning.RETRY) {
      return new Outcome.Unavailable(
          "the receiver says " + result.quoted(answer), StatusOutcome.pause(answer, clock));
    }
    if (meaning == ResultCheck.Meaning.DUPLICATE || saysDuplicate(answer.status())) {
      return new Outcome.AlreadyDone(reference(answer));
    }
    if (notFound.contain(answer.status())) {
      return new Outcome.Delivered("", NOT_FOUND);
    }
    return success.contain(answer.status())
        ? success(answer, meaning)
        : StatusOutcome.of(answer, clock);
  }

  private boolean saysDuplicate(int status) {
    return status == CONFLICT && conflictMeansDone || duplicate.contain(status);
  }

  /** A success page of something in between must not pass for the receiver's own answer. */
  private Outcome success(HttpAnswer answer, ResultCheck.Meaning meaning) {
    return switch (meaning) {
      case MISSING -> new Outcome.Unknown("HTTP " + answer.status() + " without a result inside");
      case FAILURE ->
          new Outcome.Rejected(
              "HTTP " + answer.status() + " with " + result.quoted(answer) + " inside");
      default -> delivered(answer);
    };
  }

  private Outcome delivered(HttpAnswer answer) {
    String reference = reference(answer);
    return reference.isEmpty() && !referencePointer.matches()
        ? new Outcome.Unknown("HTTP " + answer.status() + " without a reference in the answer")
        : new Outcome.Delivered(reference, answer.body());
  }

  private String reference(HttpAnswer answer) {
    return referencePointer.matches()
        ? answer.location()
        : answer.json().map(body -> body.at(referencePointer)).map(JsonNode::asText).orElse("");
  }
}
