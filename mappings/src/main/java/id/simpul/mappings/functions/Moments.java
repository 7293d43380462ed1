package id.simpul.mappings.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Optional;

/** Days and instants for mappings, each with a reason where the text is neither. */
final class Moments {

  private static final int LONGEST = 40;
  private static final String ANY =
      "dd/MM/yyyy, dd-MM-yyyy, yyyy-MM-dd, yyyyMMdd, dd MMMM yyyy or an Excel serial number";

  private Moments() {}

  /** The day as {@code date}; any other text unchanged, with a {@code reason}. */
  static JsonNode date(String text) {
    String plain = text.strip();
    var result = JsonNodeFactory.instance.objectNode();
    Optional<Moment> moment = Moment.read(plain);
    return moment.isPresent()
        ? result.put("date", moment.get().day().toString())
        : result.put("date", text).put("reason", notADate(plain));
  }

  /**
   * Day and time as {@code instant} in UTC, Asia/Jakarta unless the text says where; any other text
   * unchanged, with a {@code reason}.
   */
  static JsonNode instant(String text) {
    String plain = text.strip();
    var result = JsonNodeFactory.instance.objectNode();
    Optional<Moment> moment = Moment.read(plain);
    if (moment.flatMap(Moment::instant).isPresent()) {
      return result.put("instant", moment.get().instant().get().toString());
    }
    String reason = moment.isPresent() ? quoted(plain) + " has no time" : notADate(plain);
    return result.put("instant", text).put("reason", reason);
  }

  private static String notADate(String text) {
    Optional<WrittenDate> meant =
        Arrays.stream(WrittenDate.values())
            .filter(form -> !Moment.tooLong(text) && form.resembles(text))
            .findFirst();
    return quoted(text) + " is not a date; expected " + meant.map(WrittenDate::form).orElse(ANY);
  }

  /** What stands in a date's place may be anything, a NIK too. */
  private static String quoted(String text) {
    String masked = text.replaceAll("[0-9]{9,}", "***");
    return "`" + (masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked) + "`";
  }
}
