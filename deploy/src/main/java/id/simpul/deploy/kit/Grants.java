package id.simpul.deploy.kit;

import id.simpul.mappings.canonical.CanonicalSchema;
import java.util.List;

/** Which fields an agreement would grant, before anybody has decided. */
final class Grants {

  private Grants() {}

  /** All that hold nothing personal, each without those below it. */
  static List<String> suggested(CanonicalSchema schema) {
    return outermost(schema.fields().stream().filter(field -> !schema.isPersonal(field)).toList());
  }

  /** Those that hold something personal and nothing else that is told apart. */
  static List<String> personal(CanonicalSchema schema) {
    List<String> personal = schema.fields().stream().filter(schema::isPersonal).toList();
    return personal.stream()
        .filter(field -> personal.stream().noneMatch(other -> other.startsWith(field + "/")))
        .toList();
  }

  private static List<String> outermost(List<String> fields) {
    return fields.stream()
        .filter(field -> fields.stream().noneMatch(other -> field.startsWith(other + "/")))
        .toList();
  }
}
