package id.simpul.mappings.skeleton;

import java.util.Optional;

/** How a mapping's language writes the lines of a skeleton; every line of a group may end alike. */
interface Notation {

  /** A remark, or a line that does not work yet. */
  String comment(String text);

  /** The line that begins a group of fields. */
  String open(String name);

  /** The line that ends a group. */
  String close();

  /** The line of a field whose value is an expression. */
  String entry(String name, String expression);

  /** The expression that converts a field of the sample. */
  String value(Conversion conversion, SourceField source);

  /** The expression of a plain value: a text, or {@code false} for a yes or no. */
  String constant(TargetField target);

  /** The expression that looks a code up in a table to be filled in. */
  String codes(SourceField source);

  /** The expression of a day and its hour; midnight where the sample has none. */
  String timed(SourceField day, Optional<SourceField> time);

  /** What a mapping must define for a conversion; empty text when nothing. */
  String definition(Conversion conversion);
}
