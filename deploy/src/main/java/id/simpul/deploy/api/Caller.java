package id.simpul.deploy.api;

import id.simpul.deploy.identity.ApiKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who calls.
 *
 * @param id a participant, or {@link ApiKeys#OPERATOR}
 */
record Caller(String id) {

  static final String ATTRIBUTE = "simpul.caller";

  static Caller of(HttpServletRequest request) {
    return (Caller) request.getAttribute(ATTRIBUTE);
  }

  boolean isOperator() {
    return id.equals(ApiKeys.OPERATOR);
  }

  /** What a search is restricted to: an operator sees every message. */
  Optional<String> visibleTo() {
    return isOperator() ? Optional.empty() : Optional.of(id);
  }

  void mustBeOperator() {
    if (!isOperator()) {
      throw new RefusedRequest(Problem.FORBIDDEN, "Operators only.");
    }
  }
}
