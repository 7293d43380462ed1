package id.simpul.routes.edge;

import id.simpul.mappings.translate.Payload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last answers to questions whose agreement allows it. In memory alone: a PC that is stolen has
 * no answers on its disk, and one that starts anew asks anew. Keeps the 2,000 used last, no more
 * than 8 MB. Ages are counted on the monotonic clock. Thread-safe.
 */
final class AnswerCache {

  private static final int MOST = 2_000;
  private static final long MOST_BYTES = 8 << 20;

  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Kept(Payload answer, long sinceNanos) {
    int size() {
      return answer.bytes().length;
    }
  }

  /** An answer from before. */
  record Old(Payload answer, Duration age) {}

  synchronized void keep(String key, Payload answer) {
    Kept before = kept.put(key, new Kept(answer, System.nanoTime()));
    bytes += answer.bytes().length - (before == null ? 0 : before.size());
    var oldest = kept.entrySet().iterator();
    while ((kept.size() > MOST || bytes > MOST_BYTES) && oldest.hasNext()) {
      bytes -= oldest.next().getValue().size();
      oldest.remove();
    }
  }

  /**
   * @param atMost how old it may be
   */
  synchronized Optional<Old> find(String key, Duration atMost) {
    Kept found = kept.get(key);
    if (found == null) {
      return Optional.empty();
    }
    Duration age = Duration.ofNanos(System.nanoTime() - found.sinceNanos());
    return age.compareTo(atMost) > 0 ? Optional.empty() : Optional.of(new Old(found.answer(), age));
  }

  /** The same for the same question of the same asker; tells nothing of it. */
  static String key(String asker, String flow, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((asker + "\n" + flow + "\n").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
