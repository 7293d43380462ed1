package id.simpul.routes.control;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.Configuration;
import java.util.Map;

/**
 * A configuration without faults, with what it was read from and what routes it asks for.
 *
 * @param routes by id
 */
record Candidate(
    Configuration configuration, ConfigurationFiles files, Map<String, WantedRoute> routes) {}
