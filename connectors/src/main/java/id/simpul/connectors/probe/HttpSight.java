package id.simpul.connectors.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/**
 * What was seen of an answer.
 *
 * @param proxy whether a proxy says that it gave the answer itself
 */
record HttpSight(
    int status, String date, String location, String contentType, boolean proxy, byte[] body) {

  private static final int PROXY_LOGIN = 407;

  static HttpSight of(ClassicHttpResponse answer) throws IOException {
    HttpEntity entity = answer.getEntity();
    return new HttpSight(
        answer.getCode(),
        header(answer, "Date"),
        header(answer, "Location"),
        header(answer, "Content-Type").toLowerCase(Locale.ROOT),
        answer.getCode() == PROXY_LOGIN
            || answer.containsHeader("X-Squid-Error")
            || answer.containsHeader("Proxy-Authenticate"),
        entity == null ? new byte[0] : entity.getContent().readAllBytes());
  }

  private static String header(ClassicHttpResponse answer, String name) {
    return Optional.ofNullable(answer.getFirstHeader(name)).map(Header::getValue).orElse("");
  }

  boolean ok() {
    return status / 100 == 2;
  }

  /** Whether it is a page for people. */
  boolean isPage() {
    String beginning = text().stripLeading().toLowerCase(Locale.ROOT);
    return contentType.contains("html")
        || beginning.startsWith("<!doctype html")
        || beginning.startsWith("<html");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
