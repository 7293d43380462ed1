package id.simpul.connectors.ckan;

import id.simpul.connectors.simulator.CkanSimulator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as portals have them: columns named by years, numbers as text or with their zeros. */
final class CkanTables {

  private static final String DEFINITION =
      "{\"fields\":[{\"id\":\"kode\"},{\"id\":\"2024\"},{\"id\":\"2025\"}],"
          + "\"primary_key\":[\"kode\"]}";

  private CkanTables() {}

  /** A table of so many rows; its id. */
  static String of(CkanSimulator ckan, int rows) {
    return ckan.table("penduduk", "umur", DEFINITION, rows(0, rows));
  }

  /** A list of rows with these numbers as their codes. */
  static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj("{\"kode\":\"%1$d\",\"2024\":\"0%1$d\",\"2025\":%1$d.50}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
