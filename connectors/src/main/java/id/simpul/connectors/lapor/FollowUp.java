package id.simpul.connectors.lapor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.ContentHash;
import id.simpul.connectors.DeliveredReferences.Reference;
import java.nio.charset.StandardCharsets;

/**
 * One follow-up as a message.
 *
 * @param id the same whenever this follow-up is fetched again
 * @param body its own fields, {@code complaint_id}, {@code ticket} and {@code followup_key} (this
 *     id), as JSON
 */
record FollowUp(String id, byte[] body) {

  static FollowUp of(ObjectNode item, Reference complaint, String idField) {
    String own = item.path(idField).asText();
    String name = own.isEmpty() || own.equals("null") ? ContentHash.of(bytes(item)) : own;
    ObjectNode message = item.deepCopy();
    message.put("complaint_id", complaint.reference());
    message.put("ticket", complaint.key());
    message.put("followup_key", complaint.reference() + "-" + name);
    return new FollowUp(complaint.reference() + "-" + name, bytes(message));
  }

  private static byte[] bytes(JsonNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }
}
