package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One row on its way to the hub.
 *
 * @param id the same whenever this row, in this version, is read again
 * @param place its values of the columns that the rows are ordered by
 */
record SourceRow(String id, ObjectNode json, List<Watermark> place) {}
