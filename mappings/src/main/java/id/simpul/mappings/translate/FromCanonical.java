package id.simpul.mappings.translate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Translates the canonical form into what a participant receives (Message Translator).
 * Implementations are compiled once and are thread-safe.
 */
public interface FromCanonical {

  /**
   * @throws TranslationFailed if the mapping gives up on the message
   */
  Payload translate(JsonNode canonical) throws TranslationFailed;
}
