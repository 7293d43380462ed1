package id.simpul.connectors.bps;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.http.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which table for which years.
 *
 * @param domain four digits, {@code 3671}
 * @param years four digits each
 */
record TableQuestion(String domain, String variable, List<String> years) {

  /** As one public client reports it. */
  private static final int MOST_YEARS = 3;

  /** BPS counts years from here. */
  private static final int FIRST_YEAR = 1900;

  private static final Pattern DOMAIN = Pattern.compile("[0-9]{4}");
  private static final Pattern VARIABLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

  /** Empty when the body asks for no table. */
  static Optional<TableQuestion> read(byte[] body) {
    return new HttpAnswer(0, "", "", body == null ? new byte[0] : body)
        .json()
        .map(TableQuestion::of)
        .filter(TableQuestion::fits);
  }

  private static TableQuestion of(JsonNode json) {
    List<String> years = new ArrayList<>();
    json.path("years").forEach(year -> years.add(year.asText()));
    return new TableQuestion(
        json.path("domain").asText(), json.path("variable").asText(), List.copyOf(years));
  }

  private boolean fits() {
    boolean number = !years.isEmpty() && years.size() <= MOST_YEARS;
    return number
        && DOMAIN.matcher(domain).matches()
        && VARIABLE.matcher(variable).matches()
        && years.stream().allMatch(year -> YEAR.matcher(year).matches());
  }

  /** Below the API's address, without the key. */
  String path(String language) {
    List<String> ids =
        years.stream().map(year -> String.valueOf(Integer.parseInt(year) - FIRST_YEAR)).toList();
    return "/list/model/data/lang/"
        + language
        + "/domain/"
        + domain
        + "/var/"
        + variable
        + "/th/"
        + String.join(";", ids);
  }
}
