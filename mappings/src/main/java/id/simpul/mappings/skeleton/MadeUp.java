package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces personal data of samples by made-up values of the same form, because a folder of samples
 * is passed on. What is odd about a value (too short, letters in a number) stays odd.
 */
public final class MadeUp {

  private static final String PERSON = "Warga Contoh ";
  private static final String ADDRESS = "Jalan Contoh No. ";
  private static final String TEXT = "Uraian contoh nomor ";
  private static final int NIK_HEAD = 6;
  private static final String DAY =
      "([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4})\\b.*";

  private final Set<List<String>> personal = new HashSet<>();

  private MadeUp() {}

  /** Of the fields that fill or may fill personal ones, and those whose names or values tell. */
  public static MadeUp of(Matching matching, List<? extends JsonNode> rows) {
    MadeUp madeUp = new MadeUp();
    matching.matched().stream()
        .filter(m -> m.target().isPersonal())
        .forEach(m -> madeUp.personal.add(m.source().path()));
    matching.questions().stream()
        .filter(q -> q.target().isPersonal())
        .forEach(q -> q.candidates().forEach(c -> madeUp.personal.add(c.path())));
    SourceFields.of(rows).stream()
        .filter(MadeUp::tells)
        .forEach(field -> madeUp.personal.add(field.path()));
    rows.forEach(row -> madeUp.inLists(List.of(), row, false));
    return madeUp;
  }

  /** What stands in a list fills no field by itself, so its names and values tell alone. */
  private void inLists(List<String> at, JsonNode node, boolean inList) {
    if (node.isArray()) {
      node.forEach(item -> inLists(at, item, true));
    } else if (node.isObject()) {
      node.properties().forEach(m -> inLists(below(at, m.getKey()), m.getValue(), inList));
    } else if (inList && tells(at, List.of(node.asText()))) {
      personal.add(at);
    }
  }

  private static List<String> below(List<String> at, String name) {
    List<String> path = new ArrayList<>(at);
    path.add(name);
    return path;
  }

  private static boolean tells(SourceField field) {
    return tells(field.path(), field.texts());
  }

  private static boolean tells(List<String> path, List<String> texts) {
    return Vocabulary.SHIPPED.personal(path) || Shape.nik(texts) || Shape.phone(texts);
  }

  /** How many fields are replaced. */
  public int fields() {
    return personal.size();
  }

  /**
   * A copy of a row.
   *
   * @param number of the row, from 1: the same person is not recognised in two rows
   */
  public ObjectNode row(ObjectNode row, int number) {
    ObjectNode copy = row.deepCopy();
    replace(List.of(), copy, number);
    return copy;
  }

  private void replace(List<String> at, ObjectNode group, int number) {
    for (Map.Entry<String, JsonNode> member : Set.copyOf(group.properties())) {
      List<String> path = below(at, member.getKey());
      group.set(member.getKey(), replaced(path, member.getValue(), number));
    }
  }

  private JsonNode replaced(List<String> path, JsonNode value, int number) {
    if (value instanceof ObjectNode inner) {
      replace(path, inner, number);
    } else if (value instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, replaced(path, list.get(i), number + i));
      }
    } else if (!personal.contains(path) || SourceFields.blank(value)) {
      return value;
    }
    return made(path, value, number);
  }

  private static JsonNode made(List<String> path, JsonNode value, int number) {
    if (value.isNumber()) {
      String plain = value.decimalValue().toPlainString();
      return DecimalNode.valueOf(new BigDecimal(text(path, plain, number)));
    }
    return value.isTextual() ? TextNode.valueOf(text(path, value.asText(), number)) : value;
  }

  private static String text(List<String> path, String value, int number) {
    if (value.matches("[0-9]{16}")) {
      return nik(value, number);
    }
    Set<String> meaning = Vocabulary.SHIPPED.concepts(path);
    if (!value.matches("(?s).*\\p{L}{2}.*")) {
      return isDay(meaning) || value.matches(DAY) ? value : digits(value, number);
    }
    if (value.contains("@")) {
      return "contoh" + number + "@example.go.id";
    }
    if (isDay(meaning) || meaning.contains("sex") || meaning.contains("religion")) {
      return value;
    }
    if (meaning.contains("name")) {
      return PERSON + number;
    }
    return (meaning.contains("address") ? ADDRESS : TEXT) + number;
  }

  /** Of no person, a day says nothing, and its form is what the sample is kept for. */
  private static boolean isDay(Set<String> meaning) {
    return meaning.stream().anyMatch(m -> m.endsWith("date") || m.endsWith("-at"));
  }

  private static String nik(String value, int number) {
    boolean woman = value.charAt(NIK_HEAD) >= '4';
    return value.substring(0, NIK_HEAD) + (woman ? "41" : "01") + "0190" + "%04d".formatted(number);
  }

  /** The first three stay, so that a telephone number is still one. */
  private static String digits(String value, int number) {
    StringBuilder made = new StringBuilder();
    int seen = 0;
    for (char c : value.toCharArray()) {
      boolean digit = Character.isDigit(c);
      made.append(digit && seen >= 3 ? (char) ('0' + (seen + number) % 10) : c);
      seen += digit ? 1 : 0;
    }
    return made.toString();
  }
}
