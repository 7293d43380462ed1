package id.simpul.connectors.http.credentials;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URI;
import java.util.Map;

/**
 * How a token is asked for, and where it stands in the answer. Equal requests get the same token:
 * some systems revoke the old one when they issue another.
 */
record TokenRequest(
    URI url,
    Map<String, String> headers,
    String body,
    JsonPointer tokenAt,
    JsonPointer lifetimeAt) {

  /** Without the secrets. */
  @Override
  public String toString() {
    return "TokenRequest";
  }
}
