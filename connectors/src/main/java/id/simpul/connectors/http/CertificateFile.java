package id.simpul.connectors.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Certificates and a key in a file, PKCS#12 or PEM, read into a key store. */
final class CertificateFile {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----");
  private static final String ENTRY = "entry";

  private CertificateFile() {}

  /** A private key with its chain. */
  static KeyStore key(Path file, char[] password) throws IOException, GeneralSecurityException {
    byte[] content = Files.readAllBytes(file);
    List<MatchResult> blocks = blocks(content);
    if (blocks.isEmpty()) {
      return pkcs12(content, password);
    }
    KeyStore store = empty();
    store.setKeyEntry(
        ENTRY, privateKey(blocks), password, certificates(blocks).toArray(Certificate[]::new));
    return store;
  }

  /** Certificates that are trusted. */
  static KeyStore trusted(Path file, char[] password) throws IOException, GeneralSecurityException {
    byte[] content = Files.readAllBytes(file);
    List<MatchResult> blocks = blocks(content);
    if (blocks.isEmpty()) {
      return pkcs12(content, password);
    }
    KeyStore store = empty();
    for (Certificate certificate : certificates(blocks)) {
      store.setCertificateEntry(ENTRY + store.size(), certificate);
    }
    return store;
  }

  private static List<MatchResult> blocks(byte[] content) {
    return BLOCK.matcher(new String(content, StandardCharsets.ISO_8859_1)).results().toList();
  }

  private static KeyStore pkcs12(byte[] content, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(content), password);
    return store;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static List<Certificate> certificates(List<MatchResult> blocks)
      throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<Certificate> certificates = new ArrayList<>();
    for (MatchResult block : blocks) {
      if (block.group(1).equals("CERTIFICATE")) {
        certificates.add(factory.generateCertificate(new ByteArrayInputStream(bytes(block))));
      }
    }
    return certificates;
  }

  private static PrivateKey privateKey(List<MatchResult> blocks) throws GeneralSecurityException {
    MatchResult block =
        blocks.stream()
            .filter(b -> b.group(1).equals("PRIVATE KEY"))
            .findFirst()
            .orElseThrow(() -> new InvalidKeySpecException("no PKCS#8 key, not encrypted"));
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(bytes(block));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (InvalidKeySpecException e) {
      return KeyFactory.getInstance("EC").generatePrivate(spec);
    }
  }

  private static byte[] bytes(MatchResult block) {
    return Base64.getMimeDecoder().decode(block.group(2));
  }
}
