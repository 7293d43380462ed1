package id.simpul.connectors.broker;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Names a message of a topic. MQTT names none: what the sensor says names it, or, where it says
 * nothing, its content and the time at which it came, so that two equal readings are two.
 *
 * @param pointer to the name in a JSON payload; an empty pointer for none
 */
record MqttMessageId(JsonPointer pointer) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 200;

  String of(String topic, byte[] payload, Instant arrived) {
    String own = pointer.matches() ? "" : pointed(payload);
    String id = topic + ":" + (own.isEmpty() ? ContentHash.of(payload) + "@" + arrived : own);
    return id.length() <= LONGEST ? id : ContentHash.of(id.getBytes(StandardCharsets.UTF_8));
  }

  private String pointed(byte[] payload) {
    try {
      return JSON.readTree(payload).at(pointer).asText();
    } catch (IOException e) {
      return "";
    }
  }
}
