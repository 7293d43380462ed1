package id.simpul.connectors.oss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.ContentHash;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of a push. The id names permit, content and day: a retry of OSS is the same message,
 * a changed permit another one, and a permit that is changed back on a later day another one again.
 */
record OssMessage(String id, byte[] body) {

  private static final String CHECKLIST = "data_checklist";
  private static final int LONGEST_NAME = 100;

  /** One per permit of the checklist; one in all where there is none. */
  static List<OssMessage> perPermit(OssBody push, LocalDate today) {
    List<OssMessage> messages = new ArrayList<>();
    for (JsonNode permit : push.content().path(CHECKLIST)) {
      ObjectNode content = push.content().deepCopy();
      ((ArrayNode) content.path(CHECKLIST)).removeAll().add(permit);
      String name = permit.path("id_izin").asText(push.text("id_izin"));
      messages.add(of(name, push, content, today));
    }
    return messages.isEmpty() ? List.of(whole(push, today)) : messages;
  }

  /** The push as it is. */
  static OssMessage whole(OssBody push, LocalDate today) {
    return of(push.text("id_izin"), push, push.content(), today);
  }

  private static OssMessage of(String permit, OssBody push, ObjectNode content, LocalDate today) {
    byte[] body = push.around(content).toString().getBytes(StandardCharsets.UTF_8);
    String name = permit.isBlank() || permit.equals("-") ? push.text("nib") : permit.strip();
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(today);
    return new OssMessage(shortened(name) + "." + ContentHash.of(body) + "." + day, body);
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
