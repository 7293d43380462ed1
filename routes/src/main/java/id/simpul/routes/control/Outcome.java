package id.simpul.routes.control;

import id.simpul.mappings.fault.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** What came of an attempt to change the configuration in force. */
public sealed interface Outcome {

  /**
   * In force, on disk, here and on every other hub of the broker.
   *
   * @param version short version in force
   */
  record Applied(String version, Plan plan) implements Outcome {}

  /** Everything is as it was. */
  sealed interface Refused extends Outcome {

    /** One sentence each, for people. */
    List<String> reasons();
  }

  /**
   * @param faults by file and line; at least one
   */
  record Faulty(List<Fault> faults) implements Refused {
    @Override
    public List<String> reasons() {
      return faults.stream().map(Fault::toString).toList();
    }
  }

  /**
   * Participants would go whose messages are not delivered.
   *
   * @param waiting by receiver; at least one
   */
  record Undelivered(List<Waiting> waiting) implements Refused {
    @Override
    public List<String> reasons() {
      return waiting.stream().map(Waiting::sentence).toList();
    }
  }

  /**
   * Another hub of the broker does not take it.
   *
   * @param reason which one and why
   */
  record OtherHubs(String reason) implements Refused {
    @Override
    public List<String> reasons() {
      return List.of(reason);
    }
  }

  /** A connector or route of it could not be started. */
  record NotStarted(String reason) implements Refused {
    @Override
    public List<String> reasons() {
      return List.of(reason);
    }
  }

  /**
   * The one in force is not any more the one that the change was made for.
   *
   * @param inForce its short version
   */
  record Overtaken(String inForce) implements Refused {
    @Override
    public List<String> reasons() {
      return List.of("meanwhile " + inForce + " is in force: look at the plan again.");
    }
  }

  /** There is no such version in the history. */
  record UnknownVersion(String version) implements Refused {
    @Override
    public List<String> reasons() {
      return List.of("there is no version " + version + " here.");
    }
  }

  /**
   * Messages of one receiver that are not delivered.
   *
   * @param queued on their way, under way or held
   * @param inInbox not acknowledged
   * @param dead set aside and not replayed or discarded
   */
  record Waiting(String receiver, long queued, long inInbox, long dead) {

    boolean any() {
      return queued + inInbox + dead > 0;
    }

    String sentence() {
      return receiver
          + " has messages that are not delivered: "
          + List.of(queued + " waiting", inInbox + " in its inbox", dead + " dead letters").stream()
              .filter(count -> !count.startsWith("0 "))
              .collect(Collectors.joining(", "))
          + ". Let them be delivered, move them, or discard them by name.";
    }
  }
}
