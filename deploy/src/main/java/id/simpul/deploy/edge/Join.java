package id.simpul.deploy.edge;

import id.simpul.deploy.identity.OwnerOnly;
import id.simpul.routes.edge.KeyPin;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What is carried from the centre to an edge, once: a small file that its owner alone reads.
 *
 * @param edge its name
 * @param host of the centre
 * @param port of the centre
 * @param key by which the edge recognises the centre
 * @param secret by which the centre recognises the edge
 */
public record Join(String edge, String host, int port, KeyPin key, String secret) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,40}");
  private static final int PORTS = 65_535;

  /**
   * @throws IllegalArgumentException with a sentence for the operator
   */
  public Join {
    if (!NAME.matcher(edge).matches()) {
      throw new IllegalArgumentException(
          edge + " cannot name an edge: at least two lower-case letters, digits or hyphens");
    }
    if (host.isBlank() || port < 1 || port > PORTS) {
      throw new IllegalArgumentException(
          host + ":" + port + " is not an address such as hub.example.go.id:5671");
    }
  }

  /**
   * @param centre {@code host:port}
   */
  public static Join of(String edge, String centre, KeyPin key, String secret) {
    int colon = centre.lastIndexOf(':');
    try {
      String host = centre.substring(0, Math.max(0, colon));
      return new Join(edge, host, Integer.parseInt(centre.substring(colon + 1)), key, secret);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          centre + " is not an address such as hub.example.go.id:5671");
    }
  }

  /**
   * @throws IOException with a sentence for the operator
   */
  public static Join read(Path file) throws IOException {
    Properties all = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      all.load(in);
      return of(
          value(all, "edge"),
          value(all, "centre"),
          new KeyPin(value(all, "centre-key")),
          value(all, "secret"));
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          file + " is not a join file: " + e.getMessage() + ". Make one with: simpul edge add");
    }
  }

  private static String value(Properties all, String name) {
    String value = all.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value.strip();
  }

  /** Readable by its owner alone. */
  public void write(Path file) throws IOException {
    OwnerOnly.file(file.toAbsolutePath());
    Files.writeString(
        file,
        """
        # Joins the edge %s to its centre. Carry it there on a medium that you keep in your hands;
        # whoever has it may speak for the participants of the edge.
        # Menghubungkan %s ke pusat. Simpan baik-baik: siapa yang memegang berkas ini dapat
        # mengirim atas nama peserta di sana.
        edge = %s
        centre = %s:%d
        centre-key = %s
        secret = %s
        """
            .formatted(edge, edge, edge, host, port, key.text(), secret));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return edge + " of " + host + ":" + port;
  }
}
