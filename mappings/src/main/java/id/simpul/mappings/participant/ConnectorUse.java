package id.simpul.mappings.participant;

import java.util.Map;

/**
 * A connector from the catalogue with this participant's parameters.
 *
 * @param name the Kamelet's name, for instance {@code lapor-sink}
 * @param parameters declared parameters only; a value {@code {{name}}} is a property resolved from
 *     the environment, and its name starts with the participant's id
 */
public record ConnectorUse(String name, Map<String, String> parameters) {}
