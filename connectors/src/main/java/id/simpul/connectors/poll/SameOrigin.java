package id.simpul.connectors.poll;

import java.net.URI;
import java.util.Objects;

/** Links of a system: it does not choose where the hub calls with its credentials. */
final class SameOrigin {

  private SameOrigin() {}

  /**
   * @throws PollFailed if the link leads to another host, port or scheme, or is none
   */
  static URI resolved(URI page, String link) throws PollFailed {
    URI next;
    try {
      next = page.resolve(link);
    } catch (IllegalArgumentException e) {
      throw new PollFailed("the next link is no address");
    }
    boolean same =
        Objects.equals(page.getScheme(), next.getScheme())
            && Objects.equals(page.getRawAuthority(), next.getRawAuthority());
    if (!same) {
      throw new PollFailed("the next link leads to another system");
    }
    return next;
  }
}
