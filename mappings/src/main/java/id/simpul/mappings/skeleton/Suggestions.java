package id.simpul.mappings.skeleton;

/** What a person probably writes once a question is answered. */
final class Suggestions {

  private Suggestions() {}

  static Conversion of(Question question, SourceField candidate) {
    TargetField target = question.target();
    if (target.hasType("boolean")) {
      return Conversion.FLAG;
    }
    if (target.isList()) {
      return candidate.kind() == SourceField.Kind.VALUE ? Conversion.SPLIT : Conversion.LIST;
    }
    return switch (target.format()) {
      case "date" -> Conversion.DATE;
      case "date-time" -> Conversion.INSTANT;
      default ->
          target.hasType("integer") || target.hasType("number")
              ? Conversion.NUMBER
              : Conversion.TEXT;
    };
  }
}
