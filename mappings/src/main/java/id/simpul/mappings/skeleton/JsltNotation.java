package id.simpul.mappings.skeleton;

import java.util.Optional;
import java.util.stream.Collectors;

/** Lines of a mapping in JSLT. */
record JsltNotation() implements Notation {

  private static final int MOST_CODES = 30;

  @Override
  public String comment(String text) {
    return "// " + Paths.oneLine(text);
  }

  @Override
  public String open(String name) {
    return Paths.text(name) + ": {";
  }

  @Override
  public String close() {
    return "},";
  }

  @Override
  public String entry(String name, String expression) {
    return Paths.text(name) + ": " + expression + ",";
  }

  @Override
  public String value(Conversion conversion, SourceField source) {
    return conversion.jslt(Paths.jslt(source.path()), source.name());
  }

  @Override
  public String constant(TargetField target) {
    String example = target.codes().stream().findFirst().orElse("…");
    return target.hasType("boolean") ? "false" : Paths.text(example);
  }

  @Override
  public String codes(SourceField source) {
    String table =
        source.distinct(MOST_CODES).stream()
            .map(code -> Paths.text(code) + ": \"\"")
            .collect(Collectors.joining(", "));
    return "get-key({ " + table + " }, blank-dash(" + Paths.jslt(source.path()) + "))";
  }

  @Override
  public String timed(SourceField day, Optional<SourceField> time) {
    String hour = time.map(t -> "\" \" + " + Paths.jslt(t.path())).orElse("\" 00:00\"");
    return "instant(" + Paths.jslt(day.path()) + " + " + hour + ").instant";
  }

  @Override
  public String definition(Conversion conversion) {
    return conversion.definition();
  }
}
