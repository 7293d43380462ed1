package id.simpul.routes.lookup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Under which name the journal knows what a question is about: an HMAC-SHA256 of it, whose key
 * stays in the hub's home. Whoever has the hub and the number finds the questions about it; whoever
 * has the log alone learns no number, and cannot try them all. Thread-safe.
 */
public final class KeyedHash {

  private static final String FILE = "keys/lookup-hash.key";
  private static final String MAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int SHOWN_BYTES = 16;

  private final SecretKeySpec key;

  private KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, MAC);
  }

  /** Makes the key on first use, readable by its owner alone. */
  public static KeyedHash in(Path home) throws IOException {
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      byte[] fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      Files.createDirectories(file.getParent());
      Files.createFile(file, ownerOnly());
      Files.write(file, fresh, StandardOpenOption.WRITE);
    }
    return new KeyedHash(Files.readAllBytes(file));
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** 32 hexadecimal digits; empty text for empty text. */
  public String of(String value) {
    if (value.isEmpty()) {
      return "";
    }
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }
}
