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
  default List<String> violations(JsonNode message) {
    return broken(message).stream().map(Violation::sentence).toList();
  }

  /** Checks a message: each rule that it breaks; empty when it is valid. */
  List<Violation> broken(JsonNode message);

  /**
   * Whether the schema has a field there.
   *
   * @param pointer a JSON Pointer in which {@code *} stands for any item of an array
   */
  boolean knows(String pointer);

  /** Pointers of all fields, for instance {@code /photos} and {@code /photos/*}. */
  List<String> fields();

  /** All fields with what the schema says of them, in its order. */
  List<SchemaField> described();

  /** Whether anything at the pointer, above it or under it is marked {@code x-personal}. */
  boolean isPersonal(String pointer);

  /** A copy in which every value under a field marked {@code x-personal} is masked. */
  JsonNode masked(JsonNode message);
}
