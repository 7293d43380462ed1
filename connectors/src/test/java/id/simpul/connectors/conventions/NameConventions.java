package id.simpul.connectors.conventions;

import java.util.stream.Stream;

/** Names by which one search finds all of a connector. */
final class NameConventions {

  private NameConventions() {}

  /** The file's name is the Kamelet's. */
  static Stream<String> fileName(KameletFile kamelet) {
    String name = kamelet.root().at("/metadata/name").asText();
    return name.equals(kamelet.name())
        ? Stream.empty()
        : Stream.of(
            "metadata.name is " + name + ": give it the file's name, " + kamelet.name() + ".");
  }

  /** The name ends in what the label says. */
  static Stream<String> kind(KameletFile kamelet) {
    String label =
        kamelet.root().at("/metadata/labels").path("camel.apache.org/kamelet.type").asText();
    return label.equals(kamelet.kind())
        ? Stream.empty()
        : Stream.of(
            "The label camel.apache.org/kamelet.type is \""
                + label
                + "\" and the name ends in -"
                + kamelet.kind()
                + ": make both source, sink or action.");
  }

  /** Two parameters with one title cannot be told apart in Kaoto. */
  static Stream<String> titles(KameletFile kamelet) {
    return kamelet
        .parameters()
        .filter(
            p ->
                kamelet
                    .parameters()
                    .anyMatch(
                        other ->
                            other.getKey().compareTo(p.getKey()) < 0
                                && other.getValue().path("title").equals(p.getValue().path("title"))
                                && p.getValue().has("title")))
        .map(p -> "The title of " + p.getKey() + " is another parameter's too: change it.");
  }
}
