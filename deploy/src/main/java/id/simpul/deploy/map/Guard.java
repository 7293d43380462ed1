package id.simpul.deploy.map;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only the page itself: the right host (no rebinding of names), no other page's requests,
 * and for everything but the page's own files the token that was printed at the start. The token
 * travels in a header, which no form and no other origin can set.
 */
final class Guard {

  static final String TOKEN_HEADER = "X-Simpul-Token";
  static final int MOST_BYTES = 8 << 20;

  private static final int TOKEN_BYTES = 24;

  private final String token;
  private final Set<String> hosts;

  Guard(int port) {
    this.token = random();
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  String token() {
    return token;
  }

  /** Text that nobody can guess. */
  static String random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Checks where a request comes from. */
  void origin(HttpExchange exchange) throws Refusal {
    Headers headers = exchange.getRequestHeaders();
    List<String> named = headers.getOrDefault("Host", List.of());
    if (named.size() != 1 || !hosts.contains(named.get(0))) {
      throw new Refusal(Refusal.Reason.WRONG_HOST);
    }
    Optional<String> origin = Optional.ofNullable(headers.getFirst("Origin"));
    if (origin.isPresent() && !origin.get().equals("http://" + named.get(0))) {
      throw new Refusal(Refusal.Reason.FOREIGN);
    }
    String site = Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")).orElse("none");
    if (!site.equals("none") && !site.equals("same-origin")) {
      throw new Refusal(Refusal.Reason.FOREIGN);
    }
  }

  /** Checks that a request may ask, and gives its body. */
  byte[] body(HttpExchange exchange, String type) throws Refusal, IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      throw new Refusal(Refusal.Reason.WRONG_METHOD);
    }
    String given =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(TOKEN_HEADER)).orElse("");
    if (!MessageDigest.isEqual(bytes(given), bytes(token))) {
      throw new Refusal(Refusal.Reason.NO_TOKEN);
    }
    if (!type.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      throw new Refusal(Refusal.Reason.WRONG_TYPE);
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new Refusal(Refusal.Reason.TOO_LARGE);
    }
    return body;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
