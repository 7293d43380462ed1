package id.simpul.mappings.participant;

import java.util.Optional;

/** Finds one value in a participant's body: a JSON Pointer or an XPath. Thread-safe. */
public interface Locator {

  /** The value as text; empty when absent, empty or not a scalar. */
  Optional<String> find(SourceBody body);
}
