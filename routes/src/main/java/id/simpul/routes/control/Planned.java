package id.simpul.routes.control;

import id.simpul.mappings.fault.Fault;
import java.util.List;

/** What would come of files if they were applied now. */
public sealed interface Planned {

  /**
   * They can be applied, unless messages keep a participant from going.
   *
   * @param undelivered why it would be refused; empty when it would not
   * @param unset variables of the environment that its added and changed participants need and this
   *     hub was started without: until they are set, and the hub started again, these are not
   *     connected
   */
  record Possible(Plan plan, List<Outcome.Waiting> undelivered, List<String> unset)
      implements Planned {}

  /**
   * @param faults by file and line; at least one
   */
  record Faulty(List<Fault> faults) implements Planned {}
}
