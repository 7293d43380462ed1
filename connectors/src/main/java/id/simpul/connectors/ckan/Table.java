package id.simpul.connectors.ckan;

import java.util.Arrays;
import java.util.List;

/**
 * Where records go.
 *
 * @param dataset its name in CKAN's addresses
 * @param organization that owns a dataset made by the hub; empty: the hub makes none
 * @param resource the name of the table within the dataset
 * @param primaryKey the fields by which a record is told apart; at least one
 * @param batch how many records go in one call
 */
record Table(
    String dataset, String organization, String resource, List<String> primaryKey, int batch) {

  private static final int MOST = 10_000;

  Table withDataset(String name) {
    return new Table(name, organization, resource, primaryKey, batch);
  }

  Table withOrganization(String name) {
    return new Table(dataset, name, resource, primaryKey, batch);
  }

  Table withResource(String name) {
    return new Table(dataset, organization, name, primaryKey, batch);
  }

  /**
   * @throws IllegalArgumentException if there is no field: every repeat would be stored again
   */
  Table withPrimaryKey(String fields) {
    List<String> key =
        Arrays.stream(fields.split(",")).map(String::strip).filter(f -> !f.isEmpty()).toList();
    if (key.isEmpty()) {
      throw new IllegalArgumentException("primaryKey must name a field");
    }
    return new Table(dataset, organization, resource, key, batch);
  }

  Table withBatch(int records) {
    if (records < 1 || records > MOST) {
      throw new IllegalArgumentException("batchSize must be from 1 to " + MOST);
    }
    return new Table(dataset, organization, resource, primaryKey, records);
  }
}
