package id.simpul.mappings.editing;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.SchemaField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How a mapping that is being written may go on at the cursor. For one text and one cursor. */
public final class Completions {

  static final List<String> KEYWORDS = List.of("let", "def", "if", "else", "for", "import");

  private final String text;
  private final Outline outline;
  private final Cursor cursor;
  private final Collection<SchemaField> target;
  private final Collection<String> tables;

  /**
   * What is offered.
   *
   * @param from where the word starts that a candidate takes the place of
   */
  public record Offered(int from, List<Candidate> candidates) {}

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
    this.outline = new Outline(text, sample);
    this.cursor = Cursor.at(Math.max(0, Math.min(offset, text.length())), outline);
    this.target = target;
    this.tables = tables;
  }

  public Offered offered() {
    return new Offered(cursor.from(), candidates());
  }

  private List<Candidate> candidates() {
    if (Tokens.inComment(text, cursor.offset())) {
      return List.of();
    }
    if (cursor.behindDot()) {
      return members();
    }
    if (cursor.writes(Token.Kind.STRING) && cursor.inCallOf("table")) {
      return tables.stream().map(Candidate::table).toList();
    }
    if (cursor.atKey()) {
      return fields();
    }
    return cursor.writes(Token.Kind.STRING) ? List.of() : anything();
  }

  private JsonNode context() {
    return outline.context(cursor.around());
  }

  /** The members of what the path before the dot leads to. */
  private List<Candidate> members() {
    List<Token> path = cursor.path();
    Optional<JsonNode> value =
        path.isEmpty()
            ? Optional.of(context())
            : PlainPath.of(path).flatMap(p -> p.value(context(), outline.variables()));
    return value.map(v -> SourcePaths.members(v, "")).orElse(List.of()).stream()
        .map(Candidate::member)
        .toList();
  }

  /** Fields of the target that belong where the cursor stands and are not written yet. */
  private List<Candidate> fields() {
    Bracket object = cursor.around().orElseThrow();
    return target.stream()
        .filter(field -> object.pointer().filter(field.parent()::equals).isPresent())
        .filter(field -> !field.name().equals("*") && !object.keys().contains(field.name()))
        .map(Candidate::field)
        .toList();
  }

  private List<Candidate> anything() {
    List<Candidate> variables =
        outline.variables().keySet().stream().sorted().map(Candidate::variable).toList();
    if (cursor.writes(Token.Kind.VARIABLE)) {
      return variables;
    }
    List<Candidate> all = new ArrayList<>();
    outline.functions().forEach(call -> all.add(Candidate.own(call)));
    KnownFunctions.ALL.forEach(function -> all.add(function.candidate()));
    KEYWORDS.forEach(keyword -> all.add(Candidate.keyword(keyword)));
    all.addAll(variables);
    if (cursor.word() < 0) {
      SourcePaths.members(context(), "").forEach(path -> all.add(Candidate.path(path)));
    }
    return all;
  }
}
