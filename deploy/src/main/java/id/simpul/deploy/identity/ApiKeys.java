package id.simpul.deploy.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * API keys, one per participant and one for the operator: {@code smpl_} and 32 random bytes in
 * base64url. Only their SHA-256 is kept, in {@code keys/api-keys.json} below home (256 random bits
 * need no slow hash). The text of a key is written once, when it is made, to {@code
 * keys/first-start.txt}. Both files are readable by their owner alone. Thread-safe; a change of the
 * file by another process is seen within two seconds.
 */
public final class ApiKeys {

  /** Who may replay, discard and see every message. */
  public static final String OPERATOR = "operator";

  private static final String PREFIX = "smpl_";
  private static final int BYTES = 32;
  private static final long LOOK_EVERY_NANOS = 2_000_000_000L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Path firstStart;
  private volatile Map<String, String> participantByHash = Map.of();
  private volatile long modified;
  private volatile long lookedAt;

  public ApiKeys(Path home) {
    this.file = home.resolve("keys").resolve("api-keys.json");
    this.firstStart = home.resolve("keys").resolve("first-start.txt");
    reload();
  }

  /** Makes a key for everyone who has none. */
  public synchronized void ensure(Collection<String> participants) {
    Map<String, String> hashes = read();
    for (String participant : participants) {
      if (!hashes.containsKey(participant)) {
        hashes.put(participant, made(participant));
      }
    }
    write(hashes);
  }

  /**
   * Replaces a participant's key; the old one is refused from now on.
   *
   * @return the new key, which is kept nowhere
   */
  public synchronized String rotate(String participant) {
    Map<String, String> hashes = read();
    String key = random();
    hashes.put(participant, hash(key));
    write(hashes);
    return key;
  }

  /** Whose key it is. */
  public Optional<String> participant(String key) {
    if (System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
      reload();
    }
    return key.startsWith(PREFIX)
        ? Optional.ofNullable(participantByHash.get(hash(key)))
        : Optional.empty();
  }

  private String made(String participant) {
    String key = random();
    append(participant + " " + key + "\n");
    return hash(key);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private synchronized void reload() {
    lookedAt = System.nanoTime();
    try {
      long now = Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
      if (now != modified) {
        modified = now;
        participantByHash = byHash(read());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> byHash(Map<String, String> hashes) {
    Map<String, String> byHash = new TreeMap<>();
    hashes.forEach((participant, hash) -> byHash.put(hash, participant));
    return byHash;
  }

  private Map<String, String> read() {
    try {
      return Files.exists(file)
          ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {})
          : new TreeMap<>();
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " is not readable; restore it or delete it to make new keys", e);
    }
  }

  /** Written beside and moved over, so that a reader never sees half of it. */
  private void write(Map<String, String> hashes) {
    try {
      Path next = file.resolveSibling("api-keys.json.new");
      OwnerOnly.file(next);
      Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(hashes));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      participantByHash = byHash(hashes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String line) {
    try {
      OwnerOnly.file(firstStart);
      Files.writeString(firstStart, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
