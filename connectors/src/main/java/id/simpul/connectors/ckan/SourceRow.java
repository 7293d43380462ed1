package id.simpul.connectors.ckan;

import id.simpul.connectors.ContentHash;
import java.nio.charset.StandardCharsets;

/**
 * One row of a portal's table on its way to the hub.
 *
 * @param id the same whenever this row, with these values, is read again
 * @param body the row as the portal gives it, digit for digit
 */
record SourceRow(String id, byte[] body) {

  static SourceRow of(String number, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return new SourceRow(number + "." + ContentHash.of(body), body);
  }
}
