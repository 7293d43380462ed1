package id.simpul.connectors.broker;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

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
    String id = topic + ":" + (own.isEmpty() ? hash(payload) + "@" + arrived : own);
    return id.length() <= LONGEST ? id : hash(id.getBytes(StandardCharsets.UTF_8));
  }

  private String pointed(byte[] payload) {
    try {
      return JSON.readTree(payload).at(pointer).asText();
    } catch (IOException e) {
      return "";
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
