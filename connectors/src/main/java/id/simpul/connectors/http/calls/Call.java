package id.simpul.connectors.http.calls;

/**
 * One request.
 *
 * @param path below the system's address, such as {@code /api/3/action/package_show}
 * @param query encoded, or empty text
 * @param contentType of the body, or empty text
 * @param body empty where there is none
 * @param writes whether the system may have something more after it: without an answer nobody knows
 */
public record Call(
    String method, String path, String query, String contentType, byte[] body, boolean writes) {

  /** A question, which changes nothing. */
  public static Call get(String path, String query) {
    return new Call("GET", path, query, "", new byte[0], false);
  }

  /** A body that the system keeps. */
  public static Call post(String path, String contentType, byte[] body) {
    return new Call("POST", path, "", contentType, body, true);
  }
}
