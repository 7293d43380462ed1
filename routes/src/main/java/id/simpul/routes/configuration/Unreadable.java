package id.simpul.routes.configuration;

import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.json.MalformedBody;

/** Faults of files that cannot be read at all. */
final class Unreadable {

  private Unreadable() {}

  static Fault json(String path, MalformedBody e) {
    return new Fault(
        path, e.line(), e.column(), "is not JSON: " + e.getMessage() + ".", "Correct the line.");
  }
}
