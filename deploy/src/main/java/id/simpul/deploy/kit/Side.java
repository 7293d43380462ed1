package id.simpul.deploy.kit;

import id.simpul.mappings.skeleton.Matching;
import java.util.List;

/**
 * One side of a new participant: what it sends or what it receives.
 *
 * @param yaml the lines below {@code sends:} or {@code receives:}
 * @param mapping the mapping's file name
 * @param matching what filled it
 * @param notes sentences for whoever asked for it
 */
record Side(String yaml, String mapping, Matching matching, List<String> notes) {}
