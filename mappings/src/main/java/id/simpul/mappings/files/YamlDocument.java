package id.simpul.mappings.files;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.fault.Fault;
import java.util.Map;
import java.util.Optional;

/** A YAML file as JSON, with the place of every value. Dates stay text. Immutable. */
public final class YamlDocument {

  private final String path;
  private final JsonNode root;
  private final Map<String, Place> places;

  /**
   * Where a value stands.
   *
   * @param line of its key, from 1
   * @param column of its key, from 1
   * @param textLine on which the value's own text begins
   */
  record Place(int line, int column, int textLine) {}

  YamlDocument(String path, JsonNode root, Map<String, Place> places) {
    this.path = path;
    this.root = root;
    this.places = Map.copyOf(places);
  }

  /** Reads a document, or says with its line why it cannot be read. */
  public static Optional<YamlDocument> read(String path, byte[] content, Faults faults) {
    return Utf8.text(path, content, faults)
        .flatMap(text -> new YamlReader(path, faults).read(text));
  }

  public String path() {
    return path;
  }

  public JsonNode root() {
    return root;
  }

  /** A fault at a JSON Pointer, or at the nearest value above it. */
  public Fault fault(String pointer, String reason, String advice) {
    Place place = place(pointer);
    return new Fault(path, place.line(), place.column(), reason, advice);
  }

  /**
   * A fault inside a text value that is a program of its own.
   *
   * @param line within the text, from 1
   */
  public Fault faultInside(String pointer, int line, String reason, String advice) {
    int first = place(pointer).textLine();
    return new Fault(path, first + Math.max(0, line - 1), reason, advice);
  }

  private Place place(String pointer) {
    String at = pointer;
    while (!places.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return places.getOrDefault(at, new Place(1, 1, 1));
  }
}
