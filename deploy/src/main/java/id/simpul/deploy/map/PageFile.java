package id.simpul.deploy.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A file of the page, from the program itself.
 *
 * @param policy the Content-Security-Policy to send with it
 */
record PageFile(String type, byte[] content, String policy) {

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("index.html", "text/html; charset=utf-8"),
          Map.entry("page.css", "text/css; charset=utf-8"),
          Map.entry("page.js", SCRIPT),
          Map.entry("state.js", SCRIPT),
          Map.entry("trial.js", SCRIPT),
          Map.entry("saving.js", SCRIPT),
          Map.entry("ask.js", SCRIPT),
          Map.entry("words.js", SCRIPT),
          Map.entry("editor.js", SCRIPT),
          Map.entry("source.js", SCRIPT),
          Map.entry("target.js", SCRIPT),
          Map.entry("dialogs.js", SCRIPT),
          Map.entry("codemirror.js", SCRIPT));

  /** Only the names above; there is no other way into the program's files. */
  static Optional<PageFile> named(String path) throws IOException {
    String name = path.equals("/") ? "index.html" : path.substring(1);
    String type = TYPES.get(name);
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = PageFile.class.getResourceAsStream("/map/" + name)) {
      String nonce = Guard.random();
      byte[] content = in.readAllBytes();
      return Optional.of(
          new PageFile(
              type, name.equals("index.html") ? with(nonce, content) : content, policy(nonce)));
    }
  }

  /** The editor puts its style sheet into the page, under this nonce. */
  private static byte[] with(String nonce, byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8).replace("{nonce}", nonce);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
        + nonce
        + "'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none';"
        + " frame-ancestors 'none'";
  }
}
