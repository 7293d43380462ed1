package id.simpul.connectors.bpjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.Outcome;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Addresses the question about one participant, {@code {"nik" or "noKartu": "…", "tglSEP":
 * "yyyy-MM-dd"}}. What BPJS could only refuse is refused here and leaves no request: every one is
 * counted. Thread-safe.
 */
public final class ParticipantQuestion implements Processor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NIK = Pattern.compile("[0-9]{16}");
  private static final Pattern CARD = Pattern.compile("[0-9]{13}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    JsonNode question = read(message.getBody(byte[].class));
    message.removeHeaders("*");
    Optional<String> refused = refused(question);
    if (refused.isPresent()) {
      message.setBody(new Outcome.Rejected(refused.get()));
    } else {
      message.setHeader(Exchange.HTTP_PATH, path(question));
      message.setBody(null);
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode read = body == null ? null : JSON.readTree(body);
      return read == null ? JSON.missingNode() : read;
    } catch (IOException e) {
      // Refused below as a question without its fields.
      return JSON.missingNode();
    }
  }

  private static Optional<String> refused(JsonNode question) {
    if (question.hasNonNull("nik") == question.hasNonNull("noKartu")) {
      return Optional.of("the question must hold either nik or noKartu");
    }
    if (question.hasNonNull("nik") && !matches(question, "nik", NIK)) {
      return Optional.of("nik must be text of 16 digits");
    }
    if (question.hasNonNull("noKartu") && !matches(question, "noKartu", CARD)) {
      return Optional.of("noKartu must be text of 13 digits");
    }
    return isDate(question) ? Optional.empty() : Optional.of("tglSEP must be a date yyyy-MM-dd");
  }

  /** A number is none: leading zeros would be lost. */
  private static boolean matches(JsonNode question, String name, Pattern pattern) {
    return question.path(name).isTextual()
        && pattern.matcher(question.path(name).asText()).matches();
  }

  private static boolean isDate(JsonNode question) {
    try {
      return matches(question, "tglSEP", DATE)
          && LocalDate.parse(question.path("tglSEP").asText()) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String path(JsonNode question) {
    String whose =
        question.hasNonNull("nik")
            ? "nik/" + question.path("nik").asText()
            : "nokartu/" + question.path("noKartu").asText();
    return "/Peserta/" + whose + "/tglSEP/" + question.path("tglSEP").asText();
  }
}
