package id.simpul.mappings.participant;

import id.simpul.mappings.translate.FromCanonical;
import id.simpul.mappings.translate.ToCanonical;

/**
 * A lookup that a participant may ask.
 *
 * @param request from the asker's form to the canonical request
 * @param answer from the canonical answer to the asker's form
 */
public record Asks(String flow, ToCanonical request, FromCanonical answer) {}
