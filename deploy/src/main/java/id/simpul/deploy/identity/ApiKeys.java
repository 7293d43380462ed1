package id.simpul.deploy.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * API keys of the participants and the operator: {@code smpl_} and 32 random bytes in base64url.
 * Only their hashes are kept, in {@code keys/api-keys.json} below home. The text of a key is
 * written once, when it is made, to {@code keys/first-start.txt}. Both files are readable by their
 * owner alone. Thread-safe; a change of the file by another process is seen within two seconds.
 */
public final class ApiKeys {

  /** Who may replay, discard and see every message. */
  public static final String OPERATOR = "operator";

  private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
  private static final long LOOK_EVERY_NANOS = 2_000_000_000L;

  private final KeyFile file;
  private final Path firstStart;
  private final Clock clock;
  private volatile KeyRing ring;
  private volatile String version;
  private volatile long lookedAt = System.nanoTime();

  public ApiKeys(Path home, Clock clock) {
    this(home, "api-keys.json", clock);
  }

  /** The secrets of edges, kept in the same way in {@code keys/edges.json}. */
  public static ApiKeys ofEdges(Path home, Clock clock) {
    return new ApiKeys(home, "edges.json", clock);
  }

  private ApiKeys(Path home, String name, Clock clock) {
    this.file = new KeyFile(home.resolve("keys").resolve(name));
    this.firstStart = home.resolve("keys").resolve("first-start.txt");
    this.clock = clock;
    this.version = file.version();
    this.ring = new KeyRing(file.read());
  }

  /** Makes a key for everyone who never had one; who had it revoked gets none. */
  public synchronized void ensure(Collection<String> participants) {
    Map<String, List<ApiKey>> all = file.read();
    for (String participant : participants) {
      if (!all.containsKey(participant)) {
        String text = ApiKey.random();
        append(participant + " " + text + "\n");
        all.put(participant, List.of(ApiKey.of(text, now())));
      }
    }
    write(all);
  }

  /**
   * Gives a participant a new key.
   *
   * @param grace how long the keys it has stay valid
   * @return the new key, which is kept nowhere
   */
  public synchronized String rotate(String participant, Duration grace) {
    Map<String, List<ApiKey>> all = file.read();
    List<ApiKey> keys = new ArrayList<>();
    for (ApiKey old : all.getOrDefault(participant, List.of())) {
      keys.add(old.until(now().plus(grace)));
    }
    keys.removeIf(old -> !old.isValid(now()));
    String text = ApiKey.random();
    keys.add(ApiKey.of(text, now()));
    all.put(participant, keys);
    write(all);
    return text;
  }

  /**
   * Refuses every key of a participant from now on, also after a restart, until it gets a new one.
   *
   * @throws NoSuchElementException if there is no such participant
   */
  public synchronized void revoke(String participant) {
    Map<String, List<ApiKey>> all = file.read();
    if (!all.containsKey(participant)) {
      throw new NoSuchElementException("there is no key of " + participant);
    }
    all.put(participant, List.of());
    write(all);
  }

  /** Of each participant what is known of its keys. */
  public Map<String, List<ApiKey>> all() {
    return file.read();
  }

  /** Whose key it is. */
  public Optional<String> participant(String key) {
    if (System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
      look();
    }
    return ring.participant(key, now());
  }

  private synchronized void look() {
    lookedAt = System.nanoTime();
    String found = file.version();
    if (found.equals(version)) {
      return;
    }
    version = found;
    try {
      ring = new KeyRing(file.read());
    } catch (UncheckedIOException | IllegalArgumentException e) {
      LOG.error("the API keys were not taken over, those before stay valid: {}", e.getMessage());
    }
  }

  private void write(Map<String, List<ApiKey>> all) {
    file.write(all);
    ring = new KeyRing(all);
    version = file.version();
  }

  private Instant now() {
    return clock.instant();
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
