package id.simpul.connectors.catalogue;

import java.util.Map;

/**
 * One connector of the catalogue.
 *
 * @param name Kamelet and file name
 * @param confidence how well its facts are known, for instance {@code OFFICIAL}
 */
public record Connector(
    String name,
    String title,
    String description,
    String confidence,
    Map<String, Parameter> parameters) {

  /**
   * @param required has no default and must be given
   * @param credential is a secret
   */
  public record Parameter(
      String title,
      String description,
      String example,
      String defaultValue,
      boolean required,
      boolean credential) {}
}
