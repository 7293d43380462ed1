package id.simpul.connectors.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a mapping makes for the SMTP sink. Whatever becomes part of a header holds no control
 * character, so that no message adds a header or a receiver of its own.
 *
 * @param to at least one address
 * @param text as plain text
 */
record Letter(
    List<String> to, List<String> cc, String subject, String text, List<Attachment> attachments) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+");

  /**
   * @param type media type, without parameters
   */
  record Attachment(String name, String type, byte[] content) {}

  static Letter of(byte[] body) throws NoLetter {
    JsonNode json = json(body);
    List<String> to = addresses(json.path("to"));
    if (to.isEmpty()) {
      throw new NoLetter("the message names nobody in to");
    }
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode attachment : json.path("attachments")) {
      attachments.add(attachment(attachment));
    }
    return new Letter(
        to,
        addresses(json.path("cc")),
        line(json, "subject"),
        json.path("text").asText(""),
        attachments);
  }

  private static JsonNode json(byte[] body) throws NoLetter {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      // The same reason as for JSON of another form.
    }
    throw new NoLetter("the message is no JSON object");
  }

  /** One, or an array of them. */
  private static List<String> addresses(JsonNode given) throws NoLetter {
    List<String> addresses = new ArrayList<>();
    if (given.isTextual()) {
      addresses.add(checked(given.asText(), "an address"));
    }
    for (JsonNode each : given) {
      addresses.add(checked(each.asText(""), "an address"));
    }
    return addresses;
  }

  private static Attachment attachment(JsonNode json) throws NoLetter {
    String type = json.path("type").asText("application/octet-stream");
    if (!TYPE.matcher(type).matches()) {
      throw new NoLetter("the type of an attachment is no media type");
    }
    try {
      byte[] content =
          Base64.getDecoder().decode(json.path("content").asText("").replaceAll("\\s", ""));
      return new Attachment(line(json, "name"), type, content);
    } catch (IllegalArgumentException e) {
      throw new NoLetter("the content of an attachment is not base64");
    }
  }

  private static String line(JsonNode json, String field) throws NoLetter {
    return checked(json.path(field).asText(""), field);
  }

  private static String checked(String value, String what) throws NoLetter {
    if (CONTROL.matcher(value).find()) {
      throw new NoLetter(what + " holds a line break or another control character");
    }
    return value;
  }
}
