package id.simpul.connectors.bpjs;

import id.simpul.connectors.Outcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Turns Antrean's answer into an outcome; its reference is the booking code. Tasks have an order:
 * BPJS names the last one it has when another does not follow it. Made by a Kamelet, one per use;
 * thread-safe once its properties are set.
 */
public final class QueueOutcome implements Processor {

  private static final Pattern LAST_TASK = Texts.pattern("task ?id terakhir ([0-9]{1,4})");

  private Pattern done = Texts.NONE;
  private Set<String> doneCodes = Set.of();
  private Pattern again = Texts.NONE;

  /** Texts that say that BPJS has it already; empty, here and below: none. */
  public void setDone(String pattern) {
    done = Texts.pattern(pattern);
  }

  /** Codes that say the same, divided by commas. */
  public void setDoneCodes(String codes) {
    doneCodes =
        Arrays.stream(codes.split(","))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
  }

  /** Texts that ask for another try. */
  public void setAgain(String pattern) {
    again = Texts.pattern(pattern);
  }

  @Override
  public void process(Exchange exchange) {
    if (exchange.getMessage().getBody() instanceof BpjsAnswer answer) {
      String booking = exchange.getProperty(QueueRequest.BOOKING, "", String.class);
      int task = exchange.getProperty(QueueRequest.TASK, 0, Integer.class);
      exchange.getMessage().setBody(outcome(answer, booking, task));
    }
  }

  Outcome outcome(BpjsAnswer answer, String booking, int task) {
    if (answer.ok()) {
      return new Outcome.Delivered(booking, answer.http().body());
    }
    return outOfOrder(answer, booking, task).orElseGet(() -> failed(answer, booking));
  }

  private static Optional<Outcome> outOfOrder(BpjsAnswer answer, String booking, int task) {
    Matcher last = answer.matcher(LAST_TASK);
    if (!last.find()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(last.group(1));
    return Optional.of(
        number == task
            ? new Outcome.AlreadyDone(booking)
            : new Outcome.Rejected("BPJS's last task of the booking is " + number));
  }

  private Outcome failed(BpjsAnswer answer, String booking) {
    if (doneCodes.contains(answer.code()) || answer.says(done)) {
      return new Outcome.AlreadyDone(booking);
    }
    return answer.says(again)
        ? new Outcome.Unknown("BPJS asks for another try")
        : new Outcome.Rejected("BPJS answered with code " + answer.code());
  }
}
