package id.simpul.deploy.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Tells the console's own pages from pages of other sites. */
final class OwnOrigin {

  private OwnOrigin() {}

  /** Whether the request names no page it comes from, or one of this very host and port. */
  static boolean sent(HttpServletRequest request) {
    return is(request.getHeader("Origin"), request) && is(request.getHeader("Referer"), request);
  }

  /**
   * Compares with the {@code Host} header, so a proxy before the hub has to pass that on.
   *
   * @param page an Origin or Referer, or null
   */
  static boolean is(String page, HttpServletRequest request) {
    return page == null || authority(page).equalsIgnoreCase(request.getHeader("Host"));
  }

  /** Empty for what names no host, {@code Origin: null} among it. */
  private static String authority(String page) {
    try {
      String authority = URI.create(page).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
