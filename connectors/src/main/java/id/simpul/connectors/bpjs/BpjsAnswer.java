package id.simpul.connectors.bpjs;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.http.HttpAnswer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer in BPJS's envelope, whose name and codes are spelt differently per service.
 *
 * @param code as text; it comes as a string or as a number
 * @param message for patterns only: it may name a person and is never quoted
 * @param response hidden text, or JSON where a service does not encrypt
 */
record BpjsAnswer(HttpAnswer http, String code, String message, JsonNode response) {

  static final String OK = "200";

  private static final Pattern PLAIN_CODE = Pattern.compile("[0-9]{1,6}");

  /** Empty when it has no envelope with a code. */
  static Optional<BpjsAnswer> of(HttpAnswer http) {
    return http.json().map(body -> read(http, body)).filter(BpjsAnswer::hasCode);
  }

  private static BpjsAnswer read(HttpAnswer http, JsonNode body) {
    JsonNode said = body.path(body.has("metaData") ? "metaData" : "metadata");
    return new BpjsAnswer(
        http,
        said.path("code").asText().strip(),
        said.path("message").asText().strip(),
        body.path("response"));
  }

  private boolean hasCode() {
    return PLAIN_CODE.matcher(code).matches();
  }

  boolean ok() {
    return code.equals(OK);
  }

  boolean says(Pattern pattern) {
    return pattern.matcher(message).find();
  }

  /** The message compared with a pattern, for what stands in its groups. */
  Matcher matcher(Pattern pattern) {
    return pattern.matcher(message);
  }

  /** The code in the place of the HTTP status, where it reads like one. */
  HttpAnswer asStatus() {
    return new HttpAnswer(
        Integer.parseInt(code), http.location(), http.retryAfter(), http.date(), http.body());
  }
}
