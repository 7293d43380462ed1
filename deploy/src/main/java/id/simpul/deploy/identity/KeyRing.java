package id.simpul.deploy.identity;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All keys, to be asked whose one is. Immutable. */
final class KeyRing {

  private final List<Held> all = new ArrayList<>();

  private record Held(byte[] digest, ApiKey key, String participant) {}

  KeyRing(Map<String, List<ApiKey>> keys) {
    keys.forEach(
        (participant, of) ->
            of.forEach(
                key -> all.add(new Held(HexFormat.of().parseHex(key.hash()), key, participant))));
  }

  /** Compares with every key to the last byte, so that time tells nothing about how near it was. */
  Optional<String> participant(String text, Instant now) {
    byte[] digest = ApiKey.digest(text);
    Held found = null;
    for (Held held : all) {
      if (MessageDigest.isEqual(held.digest(), digest)) {
        found = held;
      }
    }
    return Optional.ofNullable(found).filter(h -> h.key().isValid(now)).map(Held::participant);
  }
}
