package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which statement writes a row. */
interface SqlWrite {

  /**
   * @throws RowUnfit if no statement can be made of this row
   */
  SqlText statement(ObjectNode row) throws RowUnfit;
}
