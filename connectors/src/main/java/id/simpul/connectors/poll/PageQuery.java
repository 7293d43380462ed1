package id.simpul.connectors.poll;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query of a page's address. */
final class PageQuery {

  private PageQuery() {}

  /** The address with these parameters, which take the place of those of the same name. */
  static URI with(URI page, Map<String, String> parameters) {
    Stream<String> kept =
        page.getRawQuery() == null
            ? Stream.of()
            : Arrays.stream(page.getRawQuery().split("&"))
                .filter(pair -> !parameters.containsKey(pair.split("=", 2)[0]));
    Stream<String> added =
        parameters.entrySet().stream().map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()));
    String query = Stream.concat(kept, added).collect(Collectors.joining("&"));
    String address = page.toString().split("[?#]", 2)[0];
    return URI.create(query.isEmpty() ? address : address + "?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
