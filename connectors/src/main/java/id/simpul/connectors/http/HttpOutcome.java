package id.simpul.connectors.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Turns the answer of a plain HTTP receiver into an outcome. Made by a Kamelet, one per use;
 * thread-safe once its properties are set.
 */
public final class HttpOutcome implements Processor {

  private static final int CONFLICT = 409;

  private final Clock clock = Clock.systemUTC();
  private JsonPointer referencePointer = JsonPointer.empty();
  private boolean conflictMeansDone;

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

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().setBody(outcome(HttpAnswer.take(exchange)));
  }

  Outcome outcome(HttpAnswer answer) {
    if (answer.ok()) {
      return referencePointer.matches()
          ? new Outcome.Delivered(answer.location(), answer.body())
          : withReference(answer);
    }
    if (answer.status() == CONFLICT && conflictMeansDone) {
      return new Outcome.AlreadyDone(answer.location());
    }
    return StatusOutcome.of(answer, clock);
  }

  /** A success page of something in between must not pass for the receiver's own answer. */
  private Outcome withReference(HttpAnswer answer) {
    String reference =
        answer.json().map(body -> body.at(referencePointer)).map(JsonNode::asText).orElse("");
    return reference.isEmpty()
        ? new Outcome.Unknown("HTTP " + answer.status() + " without a reference in the answer")
        : new Outcome.Delivered(reference, answer.body());
  }
}
