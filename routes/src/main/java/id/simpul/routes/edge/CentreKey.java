package id.simpul.routes.edge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The key that the centre proves itself with to its edges.
 *
 * @param file PKCS #12 with one key and its certificate
 */
public record CentreKey(Path file, String password) {

  /** The file is its owner's alone; PKCS #12 wants a password all the same. */
  private static final String PASSWORD = "simpul-centre";

  private static final long KEYTOOL_SECONDS = 60;

  /** The key in that directory; made when there is none. */
  public static CentreKey in(Path directory) throws IOException {
    Path file = directory.resolve("centre.p12");
    if (!Files.exists(file)) {
      Files.createDirectories(directory);
      make(file);
    }
    return new CentreKey(file, PASSWORD);
  }

  /** Java has no interface to make a certificate with, but brings the command. */
  private static void make(Path file) throws IOException {
    Path fresh = Files.createTempDirectory(file.getParent(), "key").resolve("fresh.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "centre",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Simpul centre",
                "-validity",
                "36500",
                "-storetype",
                "PKCS12",
                "-keystore",
                fresh.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!keytool.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        throw new IOException("keytool could not make " + file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + file + " was made");
    }
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    Files.move(fresh, file);
    Files.delete(fresh.getParent());
  }

  /** By which an edge recognises the centre, whatever its name and its clock. */
  public KeyPin pin() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      List<String> aliases = java.util.Collections.list(store.aliases());
      if (aliases.size() != 1) {
        throw new IOException(file + " is to hold one key, it holds " + aliases.size());
      }
      PublicKey key = store.getCertificate(aliases.get(0)).getPublicKey();
      return KeyPin.of(key);
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
