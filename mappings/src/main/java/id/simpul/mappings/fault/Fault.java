package id.simpul.mappings.fault;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is wrong in a configuration.
 *
 * @param file path relative to the configuration's root, with {@code /}
 * @param line from 1; 0 when the fault is about the file as a whole
 * @param column from 1; 0 when not known
 * @param reason what is wrong, as a sentence for someone who is not a developer
 * @param advice what to do about it
 * @param differences where a sample's result differs; empty for all other faults
 */
public record Fault(
    String file, int line, int column, String reason, String advice, List<Difference> differences) {

  public Fault {
    differences = List.copyOf(differences);
  }

  public Fault(String file, int line, int column, String reason, String advice) {
    this(file, line, column, reason, advice, List.of());
  }

  public Fault(String file, int line, String reason, String advice) {
    this(file, line, 0, reason, advice);
  }

  /** For instance {@code flows/note.yaml:4:9}, as editors and terminals open it. */
  public String place() {
    return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
  }

  @Override
  public String toString() {
    String each = differences.stream().map(d -> "\n    " + d).collect(Collectors.joining());
    return place() + ": " + reason + " " + advice + each;
  }
}
