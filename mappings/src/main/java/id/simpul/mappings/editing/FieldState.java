package id.simpul.mappings.editing;

import id.simpul.mappings.canonical.SchemaField;
import id.simpul.mappings.canonical.Violation;
import java.util.List;

/**
 * How one field of the target stands after a translation.
 *
 * @param broken the rules that its value breaks, in any of the places where it occurs
 */
public record FieldState(SchemaField field, State state, List<Violation> broken) {

  /** Of a field. */
  public enum State {
    /** It has a value that the schema takes. */
    FILLED,
    /** It has no value and may stay so. */
    EMPTY,
    /** It has no value, but a value is required where it belongs. */
    MISSING,
    /** It has a value that the schema does not take. */
    FAULTY
  }
}
