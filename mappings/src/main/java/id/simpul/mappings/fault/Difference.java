package id.simpul.mappings.fault;

/**
 * One place where a sample's result is not the expected one.
 *
 * @param path JSON Pointer, {@code /} for the whole value
 * @param expected JSON as the file has it, or {@code nothing}
 * @param got JSON as the mapping makes it, or {@code nothing}
 */
public record Difference(String path, String expected, String got) {

  @Override
  public String toString() {
    return path + ": expected " + expected + ", got " + got;
  }
}
