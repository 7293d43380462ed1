package id.simpul.connectors.ckan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.calls.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which rows of which table, in the order of their numbers.
 *
 * @param resource the id of the table
 * @param fields the columns, divided by commas; empty text: all
 * @param filters columns and the values that a row must have; none: all rows
 */
record Search(String resource, String fields, ObjectNode filters) {

  static final String ACTION = "datastore_search";

  /** Asks for so many rows, after so many. */
  Call page(long offset, int limit) {
    StringBuilder query = new StringBuilder("resource_id=").append(encoded(resource));
    query.append("&sort=").append(DataStoreRows.NUMBER);
    query.append("&limit=").append(limit).append("&offset=").append(offset);
    if (!fields.isEmpty()) {
      query.append("&fields=").append(encoded(fields));
    }
    if (!filters.isEmpty()) {
      query.append("&filters=").append(encoded(filters.toString()));
    }
    return Call.get(CkanAnswer.API + ACTION, query.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
