package id.simpul.deploy.api;

import id.simpul.routes.journal.MessageLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Where a search goes on: the same search after the last message of this page (RFC 8288). */
final class NextPage {

  private NextPage() {}

  /** Empty when this page is the last. */
  static Optional<String> link(
      HttpServletRequest request, List<MessageLog.Message> page, int limit) {
    if (page.size() < limit) {
      return Optional.empty();
    }
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    String search = query.replaceAll("(^|&)after=[^&]*", "").replaceFirst("^&", "");
    String and = search.isEmpty() ? "" : "&";
    String last = page.get(page.size() - 1).trackingId();
    return Optional.of(
        "<" + request.getRequestURI() + "?" + search + and + "after=" + last + ">; rel=\"next\"");
  }
}
