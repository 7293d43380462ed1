package id.simpul.connectors.poll;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One page as it was read.
 *
 * @param json the whole answer; empty when it is none
 * @param link the {@code Link} header, or empty text
 */
record Page(List<PollItem> items, Optional<JsonNode> json, String link) {}
