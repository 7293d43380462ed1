package id.simpul.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The sender's own id of a message, in the header {@code Idempotency-Key}. */
final class IdempotencyKey {

  private static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}

  /**
   * @throws RefusedRequest if there are two, or it is not printable ASCII: what the bytes of other
   *     characters mean is not defined for headers
   */
  static Optional<String> of(HttpServletRequest request) {
    String first = request.getHeader(HEADER);
    if (first == null) {
      return Optional.empty();
    }
    List<String> all = Collections.list(request.getHeaders(HEADER));
    if (all.size() > 1) {
      throw new RefusedRequest(Problem.BAD_MESSAGE_ID, "There are two of the header " + HEADER);
    }
    if (!first.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new RefusedRequest(
          Problem.BAD_MESSAGE_ID, "The header " + HEADER + " takes printable ASCII only.");
    }
    return Optional.of(first);
  }
}
