package id.simpul.routes.control;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Changes the configuration while the hub runs (Control Bus). A new one takes the place of the one
 * in force as a whole or not at all; messages that are on their way go on by the one they were
 * accepted with. Thread-safe; one change at a time.
 */
public interface ConfigurationControl {

  /** The files of the configuration in force, the shipped ones among them. */
  ConfigurationFiles files();

  /** Short version of the configuration in force. */
  String inForce();

  /** Short versions of earlier configurations by which messages are still on their way. */
  List<String> earlier();

  /**
   * Checks files as a whole, samples included, and says what they would change. Changes nothing.
   *
   * @param files all of a configuration's, the shipped ones among them
   */
  Planned plan(ConfigurationFiles files);

  /**
   * Puts files in force. When this returns {@link Outcome.Applied}, the configuration is on disk
   * and a hub that is killed starts with it.
   *
   * @param files all of a configuration's, the shipped ones among them
   * @param planned short version that was in force when the change was planned: refused when it is
   *     not any more; empty to apply whatever is in force
   */
  Outcome apply(ConfigurationFiles files, Change change, Optional<String> planned);

  /** As {@link #apply(ConfigurationFiles, Change, Optional)}, whatever is in force. */
  default Outcome apply(ConfigurationFiles files, Change change) {
    return apply(files, change, Optional.empty());
  }

  /**
   * Puts an earlier configuration in force again, from the files that are kept of it.
   *
   * @param version short version, or the first characters of one
   */
  Outcome rollback(String version, Change change);

  /** What would change if an earlier version were in force again; empty when it is not kept. */
  Optional<Planned> planRollback(String version);

  /** Everything that was asked for, oldest first. */
  List<Recorded> history();

  /** Why the files that the hub was started with are not in force; empty when they are. */
  Optional<Outcome.Refused> refusedAtStart();

  /** What is not delivered to a participant. */
  Outcome.Waiting waiting(String participant);

  /**
   * Lets the waiting messages of a receiver go by the configuration in force instead of the one
   * they were accepted with: when that one named a connector or a mapping that was at fault.
   *
   * @return how many messages
   * @throws Exception if the broker cannot be reached; some may be on record then
   */
  long move(String receiver, Change change) throws Exception;

  /**
   * Sets every message aside for good that waits for a receiver, is in its inbox, or is its dead
   * letter; each with its line in the journal.
   *
   * @return how many messages
   * @throws Exception if the broker cannot be reached; some may be gone then
   */
  long discard(String receiver, Change change) throws Exception;

  /** Calls back after each change with the configuration that is in force then. */
  void onChange(Consumer<Configuration> listener);
}
