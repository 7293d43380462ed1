package id.simpul.mappings.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import id.simpul.mappings.tables.CodeTables;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What mappings may call: {@code iso-date(text)}, {@code day-first(iso)}, {@code
 * iso-instant(text)}, {@code area-code(text)}, {@code digits(text)}, {@code blank-dash(text)}. Each
 * takes text and gives text, or null where the text is not what it should be. {@code phone(text)},
 * {@code nop(text)}, {@code area(text)}, {@code date(text)}, {@code instant(text)}, {@code
 * person-name(text)} and {@code nik(text[, birthDate])} take text and give an object, with a {@code
 * reason} where the text is not what it should be.
 */
public final class Functions {

  /** All that need nothing of a participant. */
  public static final Collection<Function> ALL =
      List.of(
          of("iso-date", Dates::isoDate),
          of("day-first", Dates::dayFirst),
          of("iso-instant", Dates::isoInstant),
          of("area-code", Codes::dotted),
          of("digits", Codes::digits),
          of("blank-dash", Codes::blankDash),
          new NikFunction(),
          parts("phone", Phones::phone),
          parts("nop", Nop::nop),
          parts("area", Areas::area),
          parts("date", Moments::date),
          parts("instant", Moments::instant),
          parts("person-name", PersonName::name));

  private Functions() {}

  /** All of them, and {@code table(name, value)} over one participant's code tables. */
  public static Collection<Function> with(CodeTables tables) {
    return Stream.concat(ALL.stream(), Stream.of(new TableFunction(tables))).toList();
  }

  /**
   * Why a text is not what a function wants, in its own words.
   *
   * @param name of a function that takes one text and gives a reason, for instance {@code date}
   * @return empty when it is what the function wants
   */
  public static Optional<String> reason(String name, String text) {
    JsonNode[] arguments = {TextNode.valueOf(text)};
    return ALL.stream()
        .filter(function -> function.getName().equals(name))
        .map(function -> function.call(NullNode.instance, arguments).path("reason").asText(""))
        .filter(reason -> !reason.isEmpty())
        .findFirst();
  }

  /** What a participant's mapping may call. */
  public static List<String> names() {
    return with(CodeTables.NONE).stream().map(Function::getName).toList();
  }

  private static Function of(String name, UnaryOperator<String> body) {
    return parts(name, text -> textOrNull(body.apply(text)));
  }

  private static Function parts(String name, java.util.function.Function<String, JsonNode> body) {
    return new TextFunction(name, body);
  }

  private static JsonNode textOrNull(String text) {
    return text == null ? NullNode.instance : TextNode.valueOf(text);
  }

  private record TextFunction(String name, java.util.function.Function<String, JsonNode> body)
      implements Function {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public int getMinArguments() {
      return 1;
    }

    @Override
    public int getMaxArguments() {
      return 1;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
      JsonNode argument = arguments[0];
      return argument.isValueNode() && !argument.isNull()
          ? body.apply(argument.asText())
          : NullNode.instance;
    }
  }
}
