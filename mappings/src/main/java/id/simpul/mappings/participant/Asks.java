package id.simpul.mappings.participant;

import id.simpul.mappings.translate.FromCanonical;
import id.simpul.mappings.translate.ToCanonical;
import java.util.Optional;

/**
 * A lookup that a participant may ask.
 *
 * @param source the connector that serves its questions; empty when it calls the hub's API
 * @param mediaType of its questions, {@code application/json} or {@code application/xml}
 * @param request from the asker's form to the canonical request
 * @param answer from the canonical answer to the asker's form
 */
public record Asks(
    String flow,
    Optional<ConnectorUse> source,
    String mediaType,
    ToCanonical request,
    FromCanonical answer) {

  /** The same lookup, served by no connector. */
  public Asks withoutSource() {
    return new Asks(flow, Optional.empty(), mediaType, request, answer);
  }
}
