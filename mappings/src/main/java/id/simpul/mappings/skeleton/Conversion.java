package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.translate.DoesNotCompile;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.TranslationFailed;
import java.util.List;
import java.util.Optional;

/** How a local value becomes a canonical one, as a mapping writes it. */
enum Conversion {
  AS_IS("%s", ""),
  TEXT("blank-dash(%s)", "f:text(%s)"),
  LOWER("lowercase(blank-dash(%s))", "f:text(%s) ! lower-case(.)"),
  UPPER("uppercase(blank-dash(%s))", "f:text(%s) ! upper-case(.)"),
  DATE("date(blank-dash(%s)).date", "f:date(%s)"),
  MONTH_FIRST("date(month-first(blank-dash(%s))).date", "f:month-first(%s)"),
  INSTANT("instant(blank-dash(%s)).instant", "f:instant(%s)"),
  PHONE("phone(blank-dash(%s)).phone", "f:phone(%s)"),
  NIK("nik(blank-dash(%s)).nik", "f:text(%s)"),
  AREA("area(blank-dash(%s)).area", "f:area(%s)"),
  POINT("decimal-point(blank-dash(%s))", "f:text(%s) ! translate(., ',', '.')"),
  NUMBER("number(blank-dash(%s))", "f:number(%s)"),
  POINT_NUMBER(
      "number(decimal-point(blank-dash(%s)))", "f:text(%s) ! translate(., ',', '.') ! number(.)"),
  FLAG("flag(%s, \"%s\")", "f:flag(%s)"),
  LIST("[for (fallback(%s, [])) . if (blank-dash(.))]", "f:list(%s)"),
  ONE_AS_LIST("one(blank-dash(%s))", "f:list(%s)"),
  SPLIT(
      "if (blank-dash(%1$s)) split(%1$s, \" *[,;] *\")",
      "f:list(f:text(%s) ! tokenize(., ' *[,;] *'))"),
  DAY_FIRST("day-first(%s)", ""),
  DAY_FIRST_SLASHES("join(split(day-first(%s), \"-\"), \"/\")", ""),
  AS_NUMBER("number(%s)", ""),
  AS_TEXT("text(%s)", "");

  /** What the canonical form may become, the simplest first. */
  static final List<Conversion> FROM_CANONICAL =
      List.of(AS_IS, DAY_FIRST, DAY_FIRST_SLASHES, AS_NUMBER, AS_TEXT);

  private static final String AS_TEXT_DEF =
      """
      def text(value)
        if (is-array($value) or is-object($value) or $value == null) null else string($value)
      """;

  private static final String MONTH_FIRST_DEF =
      """
      // These samples write the month before the day.
      def month-first(text)
        let parts = if ($text) capture($text, "^(?<m>[0-9]{1,2})[/-](?<d>[0-9]{1,2})[/-](?<y>[0-9]{4})$")
        if ($parts.y) $parts.d + "/" + $parts.m + "/" + $parts.y else $text
      """;
  private static final String POINT_DEF =
      """
      // These samples write the fraction behind a comma.
      def decimal-point(text)
        if ($text) join(split($text, ","), ".")
      """;
  private static final String FLAG_DEF =
      """
      // Yes and no; any other word is refused, not guessed.
      def flag(value, name)
        let word = lowercase(blank-dash($value))
        if ($word)
          if (contains($word, ["true", "ya", "y", "yes", "1"])) true
          else if (contains($word, ["false", "tidak", "tdk", "t", "n", "no", "0"])) false
          else error("`" + $name + "` is `" + $word + "`, which is neither yes nor no; expected ya or tidak")
      """;
  private static final String ONE_DEF =
      """
      def one(value)
        if ($value) [$value]
      """;

  private final String jslt;
  private final String xslt;

  Conversion(String jslt, String xslt) {
    this.jslt = jslt;
    this.xslt = xslt;
  }

  /** The expression in JSLT over the field's name for people and its path. */
  String jslt(String path, String name) {
    return jslt.formatted(path, name.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  /** The expression in XPath, for a stylesheet that has {@link XsltSkeleton}'s functions. */
  String xslt(String path) {
    return xslt.formatted(path);
  }

  /** The function that a JSLT mapping must define for it; empty text when none. */
  String definition() {
    return switch (this) {
      case MONTH_FIRST -> MONTH_FIRST_DEF;
      case POINT, POINT_NUMBER -> POINT_DEF;
      case FLAG -> FLAG_DEF;
      case ONE_AS_LIST -> ONE_DEF;
      case AS_TEXT -> AS_TEXT_DEF;
      default -> "";
    };
  }

  /**
   * Converts one value as the mapping will; empty when the mapping would give up or give nothing.
   */
  Optional<JsonNode> of(JsonNode value) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("v", value);
    try {
      JsonNode result = compiled().apply(row);
      return result.isNull() ? Optional.empty() : Optional.of(result);
    } catch (TranslationFailed e) {
      return Optional.empty();
    }
  }

  private Jslt compiled() {
    return Compiled.ALL[ordinal()];
  }

  /** Compiled on first use. */
  private static final class Compiled {
    private static final Jslt[] ALL = new Jslt[values().length];

    static {
      for (Conversion each : values()) {
        ALL[each.ordinal()] = compile(each);
      }
    }

    private static Jslt compile(Conversion conversion) {
      try {
        return Jslt.compile("skeleton", conversion.definition() + conversion.jslt(".v", "v"));
      } catch (DoesNotCompile e) {
        throw new IllegalStateException(conversion.name(), e);
      }
    }
  }
}
