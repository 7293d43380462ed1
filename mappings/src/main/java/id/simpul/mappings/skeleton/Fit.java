package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the values of a field can be what a canonical field wants, judged by converting every one
 * of them.
 */
sealed interface Fit {

  /** At least so many of a field's values must fit; the rest are odd and are told. */
  double MOST = 0.8;

  /** From so many values on, one of them may be odd. */
  int SMALL = 3;

  /**
   * They can.
   *
   * @param odd texts that do not fit, at most a few
   */
  record Good(Conversion conversion, List<String> odd) implements Fit {}

  /** They cannot, or not surely. */
  record Bad(Doubt doubt) implements Fit {}

  /** Of a local field that is to fill a canonical one. */
  static Fit of(TargetField target, SourceField source) {
    return of(target, source, doubt(target, source), candidates(target, source));
  }

  /**
   * Of a canonical field that is to fill a local one: its form is known, the local one's is not.
   */
  static Fit fromCanonical(TargetField target, SourceField source) {
    boolean groups = source.kind() == SourceField.Kind.GROUPS && !target.isList();
    Optional<Doubt> doubt = groups ? Optional.of(Doubt.GROUPS) : Optional.empty();
    return of(target, source, doubt, Conversion.FROM_CANONICAL);
  }

  private static Fit of(
      TargetField target, SourceField source, Optional<Doubt> doubt, List<Conversion> candidates) {
    if (doubt.isPresent()) {
      return new Bad(doubt.get());
    }
    Good best = null;
    for (Conversion each : candidates) {
      Good good = tried(each, target, source);
      if (best == null || good.odd.size() < best.odd.size()) {
        best = good;
      }
    }
    return best != null && few(best.odd.size(), source.values().size())
        ? best
        : new Bad(target.codes().isEmpty() ? Doubt.OTHER_VALUES : Doubt.OTHER_CODES);
  }

  /** One of three may be odd, too: small samples are often chosen for what is odd about them. */
  static boolean few(int odd, int all) {
    return odd <= all * (1 - MOST) || (odd == 1 && all >= SMALL);
  }

  private static Optional<Doubt> doubt(TargetField target, SourceField source) {
    if (source.values().isEmpty()) {
      return Optional.of(Doubt.EMPTY);
    }
    if (source.kind() == SourceField.Kind.GROUPS || takesGroups(target)) {
      return Optional.of(Doubt.GROUPS);
    }
    List<String> texts = source.texts();
    if (target.format().equals("date") || target.format().equals("date-time")) {
      return DayOrder.of(texts).doubt(target.format());
    }
    if (isNumber(target) && Shape.thousands(texts)) {
      return Optional.of(Doubt.THOUSANDS);
    }
    if (target.hasType("boolean") && Shape.unclearFlag(texts)) {
      return Optional.of(Doubt.UNCLEAR_FLAG);
    }
    return wantsWords(target) && Shape.noWords(texts)
        ? Optional.of(Doubt.NO_WORDS)
        : Optional.empty();
  }

  private static boolean takesGroups(TargetField target) {
    JsonNode items = target.rule().path("items");
    return target.hasType("object") || items.path("type").asText("").equals("object");
  }

  private static boolean isNumber(TargetField target) {
    return target.hasType("integer") || target.hasType("number");
  }

  private static boolean wantsWords(TargetField target) {
    Set<String> concepts = Vocabulary.SHIPPED.concepts(target.path().get(target.path().size() - 1));
    return concepts.stream().anyMatch(concept -> Vocabulary.SHIPPED.is("words", concept));
  }

  private static List<Conversion> candidates(TargetField target, SourceField source) {
    if (target.isList()) {
      return source.kind() == SourceField.Kind.LIST
          ? List.of(Conversion.LIST)
          : List.of(Conversion.ONE_AS_LIST);
    }
    if (target.hasType("boolean")) {
      return typed(source, Conversion.FLAG);
    }
    if (isNumber(target)) {
      return typed(source, Conversion.NUMBER, Conversion.POINT_NUMBER);
    }
    if (!target.codes().isEmpty()) {
      return List.of(Conversion.TEXT, Conversion.LOWER, Conversion.UPPER);
    }
    return texts(target, source);
  }

  private static List<Conversion> typed(SourceField source, Conversion... others) {
    boolean asIs = source.values().stream().noneMatch(JsonNode::isTextual);
    List<Conversion> all = new ArrayList<>(asIs ? List.of(Conversion.AS_IS) : List.of());
    all.addAll(List.of(others));
    return all;
  }

  private static List<Conversion> texts(TargetField target, SourceField source) {
    switch (target.format()) {
      case "date":
        return DayOrder.of(source.texts()).monthFirst()
            ? List.of(Conversion.MONTH_FIRST)
            : List.of(Conversion.DATE);
      case "date-time":
        return List.of(Conversion.INSTANT);
      default:
        return byMeaning(Vocabulary.SHIPPED.concepts(target.path()));
    }
  }

  private static List<Conversion> byMeaning(Set<String> concepts) {
    if (concepts.contains("phone")) {
      return List.of(Conversion.PHONE);
    }
    if (concepts.contains("nik")) {
      return List.of(Conversion.NIK);
    }
    if (concepts.contains("area-code")) {
      return List.of(Conversion.TEXT, Conversion.AREA);
    }
    return concepts.contains("latitude") || concepts.contains("longitude")
        ? List.of(Conversion.TEXT, Conversion.POINT)
        : List.of(Conversion.TEXT);
  }

  private static Good tried(Conversion conversion, TargetField target, SourceField source) {
    List<String> odd = new ArrayList<>();
    for (JsonNode value : source.values()) {
      if (conversion.of(value).filter(target::accepts).isEmpty()) {
        odd.add(value.isValueNode() ? value.asText() : value.toString());
      }
    }
    return new Good(conversion, List.copyOf(odd));
  }
}
