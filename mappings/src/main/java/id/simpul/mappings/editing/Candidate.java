package id.simpul.mappings.editing;

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
}
