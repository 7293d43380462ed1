package id.simpul.mappings.editing;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.SchemaField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a mapping that is being written may go on at the cursor. For one text and one cursor. */
public final class Completions {

  private static final List<String> KEYWORDS = List.of("let", "def", "if", "else", "for", "import");

  private final String text;
  private final int offset;
  private final Outline outline;
  private final Collection<SchemaField> target;
  private final Collection<String> tables;

  /**
   * What is offered.
   *
   * @param from where the word starts that a candidate takes the place of
   */
  public record Offered(int from, List<Candidate> candidates) {
    static final Offered NOTHING = new Offered(0, List.of());
  }

  /**
   * @param offset of the cursor
   * @param sample what a dot means outside all loops; a missing node when there is none
   * @param target the fields to be filled; none when they are not known
   * @param tables names of the participant's code tables
   */
  public Completions(
      String text,
      int offset,
      JsonNode sample,
      Collection<SchemaField> target,
      Collection<String> tables) {
    this.text = text;
    this.offset = Math.max(0, Math.min(offset, text.length()));
    this.outline = new Outline(text, sample);
    this.target = target;
    this.tables = tables;
  }

  public Offered offered() {
    if (Tokens.inComment(text, offset)) {
      return Offered.NOTHING;
    }
    int word = wordIndex();
    int before = word < 0 ? lastBefore(offset) : word - 1;
    int from = word < 0 ? offset : outline.tokens().get(word).start();
    if (touches(before, ".", from)) {
      return new Offered(from, members(before));
    }
    if (word >= 0 && outline.tokens().get(word).kind() == Token.Kind.STRING) {
      return new Offered(from, inString(word, before));
    }
    return new Offered(from, keyPlace(before) ? fields() : anything(word));
  }

  /** Index of the word in which the cursor stands or at whose end; -1 when there is none. */
  private int wordIndex() {
    List<Token> tokens = outline.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean behind = token.kind() == Token.Kind.STRING && !token.unclosed();
      boolean within =
          token.start() < offset && (behind ? offset < token.end() : offset <= token.end());
      if (within && token.kind() != Token.Kind.SIGN && token.kind() != Token.Kind.NUMBER) {
        return i;
      }
    }
    return -1;
  }

  private int lastBefore(int at) {
    int last = -1;
    for (int i = 0; i < outline.tokens().size() && outline.tokens().get(i).end() <= at; i++) {
      last = i;
    }
    return last;
  }

  private boolean touches(int index, String sign, int at) {
    return index >= 0
        && outline.tokens().get(index).is(sign)
        && outline.tokens().get(index).end() == at;
  }

  /** The members of what the path before this dot leads to. */
  private List<Candidate> members(int dot) {
    List<Token> tokens = outline.tokens();
    int start = dot;
    while (start > 0 && continues(tokens.get(start - 1), tokens.get(start))) {
      start--;
    }
    JsonNode context = outline.context(outline.around(offset));
    Optional<JsonNode> value =
        start == dot
            ? Optional.of(context)
            : PlainPath.of(tokens.subList(start, dot))
                .flatMap(path -> path.value(context, outline.variables()));
    return value.map(v -> SourcePaths.members(v, "")).orElse(List.of()).stream()
        .map(Completions::member)
        .toList();
  }

  private static boolean continues(Token before, Token after) {
    boolean part =
        before.kind() != Token.Kind.SIGN || before.is(".") || before.is("[") || before.is("]");
    boolean keyword = before.kind() == Token.Kind.NAME && KEYWORDS.contains(before.text());
    return before.end() == after.start() && part && !keyword;
  }

  private static Candidate member(SourcePath path) {
    String detail = path.example().isEmpty() ? path.type() : path.example();
    return Candidate.plain(path.name(), Candidate.Kind.SOURCE, detail, path.name());
  }

  private List<Candidate> inString(int word, int before) {
    boolean table =
        before > 0
            && outline.tokens().get(before).is("(")
            && outline.tokens().get(before - 1).named("table");
    if (table) {
      return tables.stream()
          .map(name -> Candidate.plain(name, Candidate.Kind.TABLE, "", '"' + name + '"'))
          .toList();
    }
    return keyPlace(before) ? fields() : List.of();
  }

  /** Whether a key of the target may stand after this token. */
  private boolean keyPlace(int before) {
    return before >= 0
        && outline.around(offset).filter(Bracket::isObject).isPresent()
        && (outline.tokens().get(before).is("{") || outline.tokens().get(before).is(","));
  }

  /** Fields of the target that belong where the cursor stands and are not written yet. */
  private List<Candidate> fields() {
    Optional<Bracket> in = outline.around(offset);
    Optional<String> parent = in.flatMap(Bracket::pointer);
    return target.stream()
        .filter(field -> parent.filter(field.parent()::equals).isPresent())
        .filter(field -> !field.pointer().endsWith("/*"))
        .filter(field -> !in.get().keys().contains(name(field)))
        .map(Completions::field)
        .toList();
  }

  private static String name(SchemaField field) {
    String last = field.pointer().substring(field.pointer().lastIndexOf('/') + 1);
    return last.replace("~1", "/").replace("~0", "~");
  }

  private static Candidate field(SchemaField field) {
    String detail = field.type() + (field.required() ? " *" : "");
    String insert = '"' + name(field) + "\": ";
    return new Candidate(
        name(field),
        Candidate.Kind.TARGET,
        detail,
        field.description(),
        field.description(),
        insert);
  }

  private List<Candidate> anything(int word) {
    boolean variable = word >= 0 && outline.tokens().get(word).kind() == Token.Kind.VARIABLE;
    Stream<Candidate> variables =
        outline.variables().keySet().stream()
            .sorted()
            .map(name -> Candidate.plain("$" + name, Candidate.Kind.VARIABLE, "", "$" + name));
    if (variable) {
      return variables.toList();
    }
    List<Candidate> all = new ArrayList<>();
    outline.functions().forEach(call -> all.add(own(call)));
    KnownFunctions.ALL.forEach(function -> all.add(function.candidate()));
    KEYWORDS.forEach(k -> all.add(Candidate.plain(k, Candidate.Kind.KEYWORD, "", k + " ")));
    variables.forEach(all::add);
    if (word < 0) {
      SourcePaths.members(outline.context(outline.around(offset)), "").stream()
          .map(
              path ->
                  Candidate.plain(path.path(), Candidate.Kind.SOURCE, path.example(), path.path()))
          .forEach(all::add);
    }
    return all;
  }

  private static Candidate own(String call) {
    int bracket = call.indexOf('(');
    String name = bracket < 0 ? call : call.substring(0, bracket);
    return Candidate.plain(name, Candidate.Kind.FUNCTION, call, name + "(");
  }
}
