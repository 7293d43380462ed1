package id.simpul.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates made on the spot by the JDK's own tool. */
public final class TestCertificates {

  public static final String PASSWORD = "changeit";

  private TestCertificates() {}

  /** A PKCS#12 file; {@code start} as in {@code -400d}. */
  public static Path pkcs12(Path directory, String name, String start, int days) throws Exception {
    Path file = directory.resolve(name + ".p12");
    keytool(file, "k", name, start, days, List.of("-ext", "san=ip:127.0.0.1"));
    return file;
  }

  /** The same, signed by an authority whose certificate is left beside it, {@code .ca.pem}. */
  public static Path signed(Path directory, String name, String start, int days) throws Exception {
    Path file = directory.resolve(name + ".p12");
    keytool(file, "ca", "authority", "-500d", 1000, List.of("-ext", "bc:c"));
    List<String> bySigner = List.of("-ext", "san=ip:127.0.0.1", "-signer", "ca");
    keytool(file, "k", name, start, days, bySigner);
    KeyStore store = read(file);
    byte[] authority = store.getCertificate("ca").getEncoded();
    Files.writeString(Path.of(file + ".ca.pem"), block("CERTIFICATE", authority));
    store.deleteEntry("ca");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private static void keytool(
      Path file, String alias, String name, String start, int days, List<String> more)
      throws Exception {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(tool.toString(), "-genkeypair", "-alias", alias, "-keyalg", "EC"));
    command.addAll(List.of("-dname", "CN=" + name, "-startdate", start));
    command.addAll(List.of("-validity", Integer.toString(days), "-keystore", file.toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(more);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  /** The same key and certificate in PEM. */
  public static Path pem(Path pkcs12) throws Exception {
    KeyStore store = read(pkcs12);
    String text =
        block("PRIVATE KEY", store.getKey("k", PASSWORD.toCharArray()).getEncoded())
            + block("CERTIFICATE", store.getCertificate("k").getEncoded());
    return Files.writeString(Path.of(pkcs12 + ".pem"), text);
  }

  /** A server that shows one certificate and trusts another. */
  public static SSLContext server(Path shown, Path trusted) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(read(shown), PASSWORD.toCharArray());
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("c", read(trusted).getCertificate("k"));
    TrustManagerFactory trusting = TrustManagerFactory.getInstance("PKIX");
    trusting.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusting.getTrustManagers(), null);
    return context;
  }

  private static KeyStore read(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static String block(String kind, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
  }
}
