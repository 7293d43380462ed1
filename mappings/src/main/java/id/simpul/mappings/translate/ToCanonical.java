package id.simpul.mappings.translate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Translates what a participant sends into the flow's canonical form (Message Translator).
 * Implementations are compiled once and are thread-safe.
 */
public interface ToCanonical {

  /**
   * @param body the participant's bytes, in the form its mapping expects (JSON or XML)
   * @throws TranslationFailed if the bytes cannot be read or the mapping gives up on them
   */
  JsonNode translate(byte[] body) throws TranslationFailed;
}
