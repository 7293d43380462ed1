package id.simpul.mappings.canonical;

/**
 * One field of a schema, as those who fill it see it.
 *
 * @param pointer JSON Pointer in which {@code *} stands for any item of an array
 * @param type such as {@code string}, {@code date} or {@code array}; {@code any} where the schema
 *     leaves it open
 * @param description what the schema says of it; may be empty
 * @param required whether the object around it must have it
 * @param personal whether it is marked {@code x-personal} itself
 */
public record SchemaField(
    String pointer, String type, String description, boolean required, boolean personal) {

  /** The field around it; empty text for a field of the message itself. */
  public String parent() {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  /** The last part of the pointer, as the message has it; {@code *} for an item. */
  public String name() {
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return last.replace("~1", "/").replace("~0", "~");
  }
}
