package id.simpul.mappings.editing;

/**
 * One place of a sample, as a mapping reaches it.
 *
 * @param name the last part, as JSLT writes it after a dot
 * @param path from the value around it, for instance {@code .pelapor.nama}
 * @param type {@code string}, {@code number}, {@code boolean}, {@code object}, {@code array} or
 *     {@code null}
 * @param example a short piece of the value; empty for objects and lists
 */
public record SourcePath(String name, String path, String type, String example) {}
