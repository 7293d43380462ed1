package id.simpul.mappings.fault;

/**
 * One thing that is wrong in a configuration.
 *
 * @param file path relative to the configuration's root, with {@code /}
 * @param line from 1; 0 when the fault is about the file as a whole
 * @param reason what is wrong, as a sentence for someone who is not a developer
 * @param advice what to do about it
 */
public record Fault(String file, int line, String reason, String advice) {

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + reason + " " + advice;
  }
}
