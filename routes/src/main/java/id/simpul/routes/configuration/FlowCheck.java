package id.simpul.routes.configuration;

import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.YamlDocument;
import java.util.List;

/** Checks that a flow's file has its name, and says only what means something for its kind. */
final class FlowCheck {

  private static final List<String> LOOKUPS_ONLY = List.of("answerSchema", "timeout");
  private static final List<String> MESSAGES_ONLY = List.of("deliverWithin", "expires");

  private final YamlDocument document;
  private final Faults faults;

  FlowCheck(YamlDocument document, Faults faults) {
    this.document = document;
    this.faults = faults;
  }

  /**
   * @param fileName without its ending
   */
  void check(String fileName) {
    named(fileName);
    kindOnly();
  }

  private void named(String fileName) {
    String id = document.root().path("flow").asText();
    if (!id.equals(fileName)) {
      faults.add(
          document.fault(
              "/flow",
              "the id " + id + " and the file's name " + fileName + " differ.",
              "Give both the same name."));
    }
  }

  private void kindOnly() {
    boolean lookup = document.root().path("kind").asText().equals("lookup");
    for (String key : lookup ? MESSAGES_ONLY : LOOKUPS_ONLY) {
      if (document.root().has(key)) {
        String kind = lookup ? "a lookup" : "a message";
        faults.add(
            document.fault(
                "/" + key, key + " means nothing for " + kind + ".", "Delete the line."));
      }
    }
  }
}
