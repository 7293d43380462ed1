package id.simpul.routes.intake;

/**
 * Takes messages in (Guaranteed Delivery, Idempotent Receiver). Thread-safe; callers in parallel
 * share one disk sync.
 */
public interface Intake {

  /**
   * Returns only after the message is on disk.
   *
   * @throws Refused if it is not taken; then nothing of it is kept
   */
  Receipt accept(Submission submission) throws Refused;
}
