package id.simpul.deploy.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code api-keys.json}: of each participant its keys, {@code [{hash, madeAt, validUntil}]}; also
 * reads the older form with one hash alone. A participant without keys had them revoked.
 */
final class KeyFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  KeyFile(Path file) {
    this.file = file;
  }

  /** Changes whenever the file is written anew, by whomever. */
  String version() {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    } catch (IOException e) {
      return "";
    }
  }

  Map<String, List<ApiKey>> read() {
    Map<String, List<ApiKey>> all = new TreeMap<>();
    if (!Files.exists(file)) {
      return all;
    }
    try {
      JSON.readTree(file.toFile())
          .properties()
          .forEach(entry -> all.put(entry.getKey(), keys(entry.getValue())));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " is not readable; restore it or delete it to make new keys", e);
    }
  }

  private static List<ApiKey> keys(JsonNode value) {
    List<ApiKey> keys = new ArrayList<>();
    if (value.isTextual()) {
      keys.add(new ApiKey(value.asText(), Optional.empty(), Optional.empty()));
    }
    for (JsonNode key : value) {
      keys.add(new ApiKey(key.path("hash").asText(), time(key, "madeAt"), time(key, "validUntil")));
    }
    return keys;
  }

  private static Optional<Instant> time(JsonNode key, String name) {
    return key.hasNonNull(name)
        ? Optional.of(Instant.parse(key.path(name).asText()))
        : Optional.empty();
  }

  /** Written beside and moved over, so that a reader never sees half of it. */
  void write(Map<String, List<ApiKey>> all) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".new");
      OwnerOnly.file(next);
      Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(all)));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode json(Map<String, List<ApiKey>> all) {
    ObjectNode json = JSON.createObjectNode();
    all.forEach(
        (participant, keys) -> {
          var array = json.putArray(participant);
          for (ApiKey key : keys) {
            ObjectNode one = array.addObject().put("hash", key.hash());
            key.madeAt().ifPresent(at -> one.put("madeAt", at.toString()));
            key.validUntil().ifPresent(at -> one.put("validUntil", at.toString()));
          }
        });
    return json;
  }
}
