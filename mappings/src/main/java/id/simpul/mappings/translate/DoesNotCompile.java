package id.simpul.mappings.translate;

import id.simpul.mappings.limit.BeforeCompile;
import java.util.List;
import java.util.stream.Collectors;

/** A mapping that is not one; says each place where it is wrong. */
public final class DoesNotCompile extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * One place.
   *
   * @param file as the mapping or its import was named
   * @param line from 1; 0 when not known
   * @param column from 1; 0 when not known
   * @param reason what is wrong, as a sentence
   * @param advice what to do about it
   */
  public record Problem(String file, int line, int column, String reason, String advice) {

    static Problem of(String file, BeforeCompile.Objection objection) {
      return new Problem(
          file, objection.line(), objection.column(), objection.reason(), objection.advice());
    }
  }

  DoesNotCompile(List<Problem> problems) {
    super(problems.stream().map(Problem::reason).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** At least one. */
  public List<Problem> problems() {
    return problems;
  }
}
