package id.simpul.mappings.participant;

import id.simpul.mappings.translate.FromCanonical;
import id.simpul.mappings.translate.ToCanonical;

/**
 * A lookup that a participant answers.
 *
 * @param action the connector that asks it
 * @param request from the canonical request to the answerer's form
 * @param answer from the answerer's form to the canonical answer
 */
public record Answers(
    String flow, ConnectorUse action, FromCanonical request, ToCanonical answer) {}
