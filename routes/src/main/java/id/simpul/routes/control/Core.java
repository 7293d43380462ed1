package id.simpul.routes.control;

import id.simpul.routes.configuration.Configuration;
import java.util.List;
import java.util.Set;

/** What of the hub follows the configuration, beside its routes. */
public interface Core {

  /**
   * Makes sure that queues, receivers and connectors are there for these configurations. May be
   * called again, also with others.
   *
   * @param live the one whose rates hold first
   * @throws Exception what cannot be made
   */
  void prepare(List<Configuration> live) throws Exception;

  /** Another configuration is in force: what waits for an entry of a table may find it there. */
  void tablesChanged();

  /** Takes away the connectors that none of these needs. */
  void keepOnly(List<Configuration> live) throws Exception;

  /** What waits for a participant. */
  Outcome.Waiting waiting(String participant);

  /** Those of these versions by which messages are on their way, moved ones not counted. */
  Set<String> carried(Set<String> versions);

  /** Writes into the journal that they go by another configuration now. */
  long recordMoved(String receiver, Change change) throws Exception;

  /** Sets aside what waits for a receiver, with the journal's line for each. */
  long discard(String receiver, Change change) throws Exception;
}
