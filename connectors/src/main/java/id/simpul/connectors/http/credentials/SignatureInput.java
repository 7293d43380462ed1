package id.simpul.connectors.http.credentials;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a signature is made over, written as a text with placeholders, {@code <method>:<path>}. */
final class SignatureInput {

  private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z0-9]+)>");
  private static final Set<String> NAMES =
      Set.of("method", "path", "query", "timestamp", "body", "bodySha256", "bodySha256Base64");

  private final String template;

  /**
   * @param template in which {@code \n} stands for a line break
   * @throws IllegalArgumentException if it has another placeholder than those known
   */
  SignatureInput(String template) {
    this.template = template.replace("\\n", "\n");
    PLACEHOLDER
        .matcher(this.template)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !NAMES.contains(name))
        .findFirst()
        .ifPresent(SignatureInput::refuse);
  }

  boolean holdsTimestamp() {
    return template.contains("<timestamp>");
  }

  byte[] of(SignedRequest request) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    Matcher found = PLACEHOLDER.matcher(template);
    int from = 0;
    while (found.find()) {
      input.writeBytes(bytes(template.substring(from, found.start())));
      input.writeBytes(part(found.group(1), request));
      from = found.end();
    }
    input.writeBytes(bytes(template.substring(from)));
    return input.toByteArray();
  }

  private static byte[] part(String name, SignedRequest request) {
    return switch (name) {
      case "method" -> bytes(request.method());
      case "path" -> bytes(request.path());
      case "query" -> bytes(request.query());
      case "timestamp" -> bytes(request.timestamp());
      case "bodySha256" -> bytes(HexFormat.of().formatHex(digest(request.body())));
      case "bodySha256Base64" -> Base64.getEncoder().encode(digest(request.body()));
      default -> request.body();
    };
  }

  private static byte[] digest(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refuse(String name) {
    throw new IllegalArgumentException("a signature cannot be made over <" + name + ">");
  }
}
