package id.simpul.mappings.canonical;

/**
 * One rule of a schema that a message breaks.
 *
 * @param pointer JSON Pointer of the value that breaks it; empty for the message itself
 * @param property the member that is missing or not known, where the rule is about one; else empty
 * @param keyword of JSON Schema, for instance {@code pattern}
 * @param limit what the schema asks there, as JSON; empty where the keyword says it all
 * @param message without quoting the value
 */
public record Violation(
    String pointer, String property, String keyword, String limit, String message) {

  /** The sentence that says where and what. */
  public String sentence() {
    return (pointer.isEmpty() ? "the message" : pointer) + ": " + message;
  }
}
