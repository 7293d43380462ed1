package id.simpul.connectors.siasn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A position as a mapping writes it: SIASN's own names, with {@code nip} in place of {@code pnsId}.
 *
 * @param fields what {@code unorjabatan/save} gets, without who it is about
 * @param decree of {@code name} and {@code pdf} or {@code link}; missing where there is none
 */
record Position(String nip, ObjectNode fields, JsonNode decree) {

  /** Exactly one of them says which position it is. */
  private static final List<String> IDS =
      List.of("eselonId", "jabatanFungsionalId", "jabatanFungsionalUmumId");

  private static final List<String> DATES =
      List.of("tanggalSk", "tmtJabatan", "tmtMutasi", "tmtPelantikan");
  private static final List<String> REQUIRED =
      List.of("unorId", "jenisJabatan", "nomorSk", "tanggalSk", "tmtJabatan");
  private static final List<String> OTHERS =
      List.of("jenisMutasiId", "jenisPenugasanId", "subJabatanId");
  private static final Pattern NIP = Pattern.compile("[0-9]{18}");
  private static final Pattern DATE = Pattern.compile("[0-3][0-9]-[01][0-9]-[12][0-9]{3}");

  /** Empty when the body is no position; {@link #fault(byte[])} says why. */
  static Optional<Position> read(byte[] body) {
    return json(body).filter(position -> fault(position).isEmpty()).map(Position::of);
  }

  /** What keeps a body from being a position; empty text when nothing does. Quotes no value. */
  static String fault(byte[] body) {
    return json(body).map(Position::fault).orElse("the position is not a JSON object");
  }

  static boolean isNip(String text) {
    return NIP.matcher(text).matches();
  }

  private static Optional<JsonNode> json(byte[] body) {
    return new HttpAnswer(0, "", "", body == null ? new byte[0] : body)
        .json()
        .filter(JsonNode::isObject);
  }

  private static String fault(JsonNode position) {
    if (!position.path("nip").isTextual() || !isNip(position.path("nip").asText())) {
      return "nip is not 18 digits";
    }
    List<String> missing =
        REQUIRED.stream().filter(name -> text(position, name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      return String.join(", ", missing) + " missing";
    }
    long filled = IDS.stream().filter(name -> !text(position, name).isEmpty()).count();
    return filled == 1 ? dateFault(position) : "not exactly one of " + IDS + " but " + filled;
  }

  private static String dateFault(JsonNode position) {
    return DATES.stream()
        .filter(name -> !text(position, name).isEmpty())
        .filter(name -> !DATE.matcher(text(position, name)).matches())
        .map(name -> name + " is not dd-MM-yyyy")
        .findFirst()
        .orElse("");
  }

  private static Position of(JsonNode position) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (List<String> names : List.of(REQUIRED, IDS, DATES, OTHERS)) {
      names.stream()
          .filter(name -> !text(position, name).isEmpty())
          .forEach(name -> fields.put(name, text(position, name)));
    }
    return new Position(position.path("nip").asText(), fields, position.path("decree"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isNull() ? "" : node.path(name).asText().strip();
  }

  /** What {@code unorjabatan/save} gets. */
  ObjectNode complete(String pnsId, Map<String, String> ofTheInstance) {
    ObjectNode complete = fields.deepCopy().put("pnsId", pnsId);
    ofTheInstance.forEach(complete::put);
    complete.putArray("path");
    return complete;
  }

  /** Whether a row of somebody's history is this position: decree, day and what it is. */
  boolean isIn(JsonNode row) {
    return List.of("nomorSk", "tmtJabatan").stream().allMatch(name -> same(row, name))
        && IDS.stream().filter(fields::has).allMatch(name -> same(row, name));
  }

  private boolean same(JsonNode row, String name) {
    return text(row, name).equalsIgnoreCase(text(fields, name));
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "Position";
  }
}
