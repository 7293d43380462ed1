package id.simpul.connectors.catalogue;

import java.util.List;
import java.util.Map;

/**
 * One connector of the catalogue.
 *
 * @param name Kamelet and file name
 * @param description what it does, in English and Indonesian
 * @param confidence how well its facts are known, for instance {@code OFFICIAL (addresses)}
 * @param simulator name of the simulated system to try it with, or {@code none: why}
 * @param bodies what it takes and leaves
 * @param meanings what each outcome means there, in the order of {@link Meaning#of}, then its own
 */
public record Connector(
    String name,
    String title,
    Text description,
    String confidence,
    String simulator,
    List<Body> bodies,
    List<Meaning> meanings,
    Map<String, Parameter> parameters) {

  /** {@code source}, {@code sink} or {@code action}. */
  public String kind() {
    return name.substring(name.lastIndexOf('-') + 1);
  }

  /** The same sentence in both languages; empty text where it is not written. */
  public record Text(String english, String indonesian) {}

  /**
   * @param slot {@code in} for what is handed to it, {@code out} for what it leaves
   */
  public record Body(String slot, String mediaType, String description) {}

  /**
   * @param required has no default and must be given
   * @param credential is a secret
   * @param form what its value must look like
   */
  public record Parameter(
      String title,
      String description,
      String example,
      String defaultValue,
      boolean required,
      boolean credential,
      Form form) {}

  /**
   * What a parameter's value must look like.
   *
   * @param type {@code string}, {@code integer}, {@code number} or {@code boolean}
   * @param values the only ones allowed; empty when any is
   * @param pattern regular expression; empty for none
   */
  public record Form(String type, List<String> values, String pattern) {

    /** Whether a value written in a file has this form. */
    public boolean accepts(String value) {
      boolean typed =
          switch (type) {
            case "integer" -> value.matches("-?[0-9]{1,18}");
            case "number" -> value.matches("-?[0-9]{1,18}([.][0-9]{1,18})?");
            case "boolean" -> value.matches("true|false");
            default -> true;
          };
      return typed
          && (values.isEmpty() || values.contains(value))
          && (pattern.isEmpty() || value.matches(pattern));
    }

    /** For instance {@code one of POST, PUT}. */
    public String words() {
      if (!values.isEmpty()) {
        return "one of " + String.join(", ", values);
      }
      return switch (type) {
        case "integer" -> "a whole number";
        case "number" -> "a number";
        case "boolean" -> "true or false";
        default -> pattern.isEmpty() ? "text" : "text of the form " + pattern;
      };
    }
  }
}
