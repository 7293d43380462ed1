package id.simpul.deploy.api;

import java.util.List;
import java.util.Map;

/**
 * Who may do what with the configuration: an operator all; a maintainer may change the folders of
 * the participants that the installation names for him, and so never an agreement; a viewer may
 * plan and read the history.
 */
class ConfigurationRights {

  /** No participant can have such a name: ids have no colon. */
  private static final String MAINTAINER = "maintainer:";

  static final String VIEWER = "role:viewer";

  private final Map<String, List<String>> maintainers;

  /**
   * @param maintainers the folders of each, by name
   */
  ConfigurationRights(Map<String, List<String>> maintainers) {
    this.maintainers = maintainers;
  }

  /** As whom a maintainer calls. */
  static String maintainer(String name) {
    return MAINTAINER + name;
  }

  void mustLook(Caller caller) {
    if (!caller.isOperator() && !caller.id().equals(VIEWER) && folders(caller).isEmpty()) {
      throw forbidden("Operators, viewers and maintainers only.");
    }
  }

  /** Whether the caller may ask for a change at all. */
  void mustChange(Caller caller) {
    if (!caller.isOperator() && folders(caller).isEmpty()) {
      throw forbidden("Operators and maintainers only.");
    }
  }

  /**
   * Whether the caller may change just these.
   *
   * @param files paths of what differs
   */
  void mustChange(Caller caller, List<String> files) {
    mustChange(caller);
    if (caller.isOperator()) {
      return;
    }
    List<String> folders = folders(caller);
    List<String> others =
        files.stream()
            .filter(file -> folders.stream().noneMatch(folder -> file.startsWith(folder + "/")))
            .toList();
    if (!others.isEmpty()) {
      throw forbidden(
          "You may change "
              + String.join(", ", folders)
              + " only. This would also change "
              + String.join(", ", others.subList(0, Math.min(others.size(), 10)))
              + ".");
    }
  }

  private List<String> folders(Caller caller) {
    return caller.id().startsWith(MAINTAINER)
        ? maintainers.getOrDefault(caller.id().substring(MAINTAINER.length()), List.of())
        : List.of();
  }

  private static RefusedRequest forbidden(String detail) {
    return new RefusedRequest(Problem.FORBIDDEN, detail);
  }
}
