package id.simpul.connectors.files;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Writes each message as a file of its own and leaves the outcome. The name comes from the
 * idempotency key, so that a repeat finds its file there. Made by a Kamelet, one per use.
 */
public final class WriteFile implements Processor {

  private FileStore store;
  private String prefix = "";
  private String suffix = "";

  public void setStore(FileStore store) {
    this.store = store;
  }

  public void setPrefix(String prefix) {
    this.prefix = checked(prefix);
  }

  public void setSuffix(String suffix) {
    this.suffix = checked(suffix);
  }

  private static String checked(String part) {
    if (!part.matches("[A-Za-z0-9._-]{0,60}") || part.startsWith(".") && part.contains("..")) {
      throw new IllegalArgumentException("prefix and suffix have letters, digits, . _ and - only");
    }
    return part;
  }

  @Override
  public void process(Exchange exchange) {
    String key = exchange.getMessage().getHeader(ConnectorHeaders.IDEMPOTENCY_KEY, String.class);
    byte[] content = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(outcome(prefix + name(key) + suffix, content));
  }

  private static String name(String key) {
    return key.matches("[A-Za-z0-9_-]{1,100}")
        ? key
        : Digest.of(key.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome outcome(String name, byte[] content) {
    try (Folder folder = store.open()) {
      return outcome(folder, name, content);
    } catch (IOException e) {
      return new Outcome.Unavailable(e.getMessage());
    }
  }

  private static Outcome outcome(Folder folder, String name, byte[] content) throws IOException {
    Optional<byte[]> there = folder.read(name);
    if (there.isEmpty()) {
      return written(folder, name, content);
    }
    return Arrays.equals(there.get(), content)
        ? new Outcome.AlreadyDone(name)
        : new Outcome.Rejected("a file of that name is there with another content");
  }

  private static Outcome written(Folder folder, String name, byte[] content) {
    try {
      folder.put(name, new ByteArrayInputStream(content));
      return new Outcome.Delivered(name);
    } catch (IOException e) {
      return afterFailure(folder, name, content, e);
    }
  }

  /** The last step of writing gives the file its name: it is there whole, or was not written. */
  private static Outcome afterFailure(
      Folder folder, String name, byte[] content, IOException failure) {
    try {
      boolean there = folder.read(name).filter(c -> Arrays.equals(c, content)).isPresent();
      return there
          ? new Outcome.Delivered(name)
          : new Outcome.Unavailable(String.valueOf(failure.getMessage()));
    } catch (IOException e) {
      return new Outcome.Unknown("the connection broke while the file was written");
    }
  }
}
