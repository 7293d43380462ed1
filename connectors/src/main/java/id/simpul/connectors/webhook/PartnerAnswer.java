package id.simpul.connectors.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What a partner that called is answered; it takes the place of all that was in the message. */
public final class PartnerAnswer {

  private PartnerAnswer() {}

  /** An answer in the content type given. */
  public static void give(Message message, int status, String contentType, byte[] body) {
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
    message.setHeader(Exchange.CONTENT_TYPE, contentType);
    message.setBody(body);
  }

  /**
   * Problem details (RFC 9457), as the hub's own API writes them.
   *
   * @param code of the refusal, as {@code no-agreement}; explained by the hub at {@code /problems/}
   */
  public static void problem(Message message, String code, String detail) {
    int status = status(code);
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "/problems/" + code);
    problem.put("title", title(code));
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("code", code);
    byte[] body = problem.toString().getBytes(StandardCharsets.UTF_8);
    give(message, status, "application/problem+json", body);
  }

  private static int status(String code) {
    return switch (code) {
      case "unauthenticated" -> 401;
      case "not-a-sender", "no-agreement" -> 403;
      case "unknown-flow" -> 404;
      case "conflict" -> 409;
      case "too-large" -> 413;
      case "unsupported-type" -> 415;
      case "not-accepted" -> 422;
      case "not-writable", "answerer-away" -> 503;
      case "no-answer" -> 504;
      default -> 400;
    };
  }

  private static String title(String code) {
    String words = code.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
