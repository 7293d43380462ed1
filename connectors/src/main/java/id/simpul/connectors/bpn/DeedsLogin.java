package id.simpul.connectors.bpn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The body that asks for a day. Of two public clients, one sends JSON with names in capitals, the
 * other a form with the login's names in small letters.
 */
record DeedsLogin(String username, String password) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  byte[] json(LocalDate day) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("USERNAME", username).put("PASSWORD", password).put("TANGGAL", DAY.format(day));
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] form(LocalDate day) {
    String body =
        "username="
            + encoded(username)
            + "&password="
            + encoded(password)
            + "&TANGGAL="
            + encoded(DAY.format(day));
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
