package id.simpul.mappings.editing;

import id.simpul.mappings.canonical.SchemaField;

/**
 * One way to go on writing.
 *
 * @param label what is listed
 * @param detail beside it: a type, a signature, an example
 * @param description a sentence in English; may be empty
 * @param descriptionId the same in Indonesian
 * @param insert what takes the place of the word that is being written
 */
public record Candidate(
    String label,
    Kind kind,
    String detail,
    String description,
    String descriptionId,
    String insert) {

  /** What a candidate is. */
  public enum Kind {
    SOURCE,
    FUNCTION,
    VARIABLE,
    KEYWORD,
    TARGET,
    TABLE
  }

  static Candidate plain(String label, Kind kind, String detail, String insert) {
    return new Candidate(label, kind, detail, "", "", insert);
  }

  /** A member of the value before the dot. */
  static Candidate member(SourcePath path) {
    String detail = path.example().isEmpty() ? path.type() : path.example();
    return plain(path.name(), Kind.SOURCE, detail, path.name());
  }

  /** A whole path, where no dot stands yet. */
  static Candidate path(SourcePath path) {
    return plain(path.path(), Kind.SOURCE, path.example(), path.path());
  }

  /** A key of the target. */
  static Candidate field(SchemaField field) {
    String detail = field.type() + (field.required() ? " *" : "");
    String said = field.description();
    String insert = '"' + field.name() + "\": ";
    return new Candidate(field.name(), Kind.TARGET, detail, said, said, insert);
  }

  /**
   * A function that the mapping defines itself.
   *
   * @param call its name with its parameters
   */
  static Candidate own(String call) {
    int bracket = call.indexOf('(');
    String name = bracket < 0 ? call : call.substring(0, bracket);
    return plain(name, Kind.FUNCTION, call, name + "(");
  }

  static Candidate variable(String name) {
    return plain("$" + name, Kind.VARIABLE, "", "$" + name);
  }

  static Candidate keyword(String word) {
    return plain(word, Kind.KEYWORD, "", word + " ");
  }

  static Candidate table(String name) {
    return plain(name, Kind.TABLE, "", '"' + name + '"');
  }
}
