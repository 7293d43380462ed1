package id.simpul.mappings.skeleton;

import java.util.Optional;
import java.util.stream.Collectors;

/** Lines of a mapping in XSLT, inside an attribute in double quotation marks. */
record XsltNotation() implements Notation {

  private static final int MOST_CODES = 30;

  @Override
  public String comment(String text) {
    return "(: " + escaped(text) + " :)";
  }

  @Override
  public String open(String name) {
    return "f:put(" + text(name) + ", f:group((";
  }

  @Override
  public String close() {
    return "()))),";
  }

  @Override
  public String entry(String name, String expression) {
    return "f:put(" + text(name) + ", " + expression + "),";
  }

  @Override
  public String value(Conversion conversion, SourceField source) {
    return conversion.xslt(Paths.xpath(source.path()));
  }

  @Override
  public String constant(TargetField target) {
    String example = target.codes().stream().findFirst().orElse("…");
    return target.hasType("boolean") ? "false()" : text(example);
  }

  @Override
  public String codes(SourceField source) {
    String table =
        source.distinct(MOST_CODES).stream()
            .map(code -> text(code) + ": ''")
            .collect(Collectors.joining(", "));
    return "f:text(" + Paths.xpath(source.path()) + ") ! map { " + table + " }(.)";
  }

  @Override
  public String timed(SourceField day, Optional<SourceField> time) {
    String hour = time.map(t -> "' ', " + Paths.xpath(t.path())).orElse("' 00:00'");
    return "f:instant(concat(" + Paths.xpath(day.path()) + ", " + hour + "))";
  }

  @Override
  public String definition(Conversion conversion) {
    return "";
  }

  private static String text(String text) {
    return "'" + escaped(text.replace("'", "''")) + "'";
  }

  /** In a comment, too, its own marks must not be found. */
  private static String escaped(String text) {
    return Paths.oneLine(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("(:", "( :")
        .replace(":)", ": )");
  }
}
