package id.simpul.mappings.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a flow's messages mean: one JSON Schema (2020-12) per flow and version. Thread-safe. */
public interface CanonicalSchema {

  /** File name without directories, for instance {@code citizen-report.v1.schema.json}. */
  String name();

  /** The JSON Schema itself, for those who write mappings against it; not to be changed. */
  JsonNode definition();

  /**
   * Checks a message.
   *
   * @return one sentence per violation, without quoting values; empty when the message is valid
   */
  List<String> violations(JsonNode message);

  /**
   * Where a message breaks the schema, for those who explain it.
   *
   * @param pointer of the value; for what is missing, of the group that lacks it
   * @param keyword of JSON Schema that is broken, for instance {@code required}
   * @param property that is missing or not known; empty text for all other keywords
   * @param sentence as {@link #violations} has it
   */
  record Violation(String pointer, String keyword, String property, String sentence) {}

  /** The same as {@link #violations}, each with its place. */
  List<Violation> placed(JsonNode message);

  /**
   * Whether the schema has a field there.
   *
   * @param pointer a JSON Pointer in which {@code *} stands for any item of an array
   */
  boolean knows(String pointer);

  /** Pointers of all fields, for instance {@code /photos} and {@code /photos/*}. */
  List<String> fields();

  /** Whether anything at the pointer, above it or under it is marked {@code x-personal}. */
  boolean isPersonal(String pointer);

  /** A copy in which every value under a field marked {@code x-personal} is masked. */
  JsonNode masked(JsonNode message);
}
