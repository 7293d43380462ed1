package id.simpul.connectors.satusehat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * IHS numbers found lately, the {@value #MOST} last used ones, each for a day. Kept under a keyed
 * hash of the NIK whose key dies with the process: a picture of the memory names nobody.
 * Thread-safe.
 */
final class IhsNumbers {

  static final int MOST = 5_000;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private record Found(String number, Instant until) {}

  private final Clock clock;
  private final SecretKeySpec key = newKey();
  private final Map<String, Found> found = new LinkedHashMap<>(16, 0.75f, true);

  IhsNumbers(Clock clock) {
    this.clock = clock;
  }

  synchronized Optional<String> find(Person person, String nik) {
    Instant now = clock.instant();
    return Optional.ofNullable(found.get(hash(person, nik)))
        .filter(each -> now.isBefore(each.until()))
        .map(Found::number);
  }

  synchronized void put(Person person, String nik, String number) {
    found.put(hash(person, nik), new Found(number, clock.instant().plus(KEPT)));
    if (found.size() > MOST) {
      found.remove(found.keySet().iterator().next());
    }
  }

  /** Has SATUSEHAT asked again: a number that it gave out is no longer good. */
  synchronized void forget(Person person, String nik) {
    found.remove(hash(person, nik));
  }

  synchronized int size() {
    return found.size();
  }

  private String hash(Person person, String nik) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] text = (person.resource() + nik).getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + HMAC, e);
    }
  }

  private static SecretKeySpec newKey() {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    return new SecretKeySpec(random, HMAC);
  }
}
