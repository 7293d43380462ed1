package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.node.TextNode;

/** Texts as a YAML file writes them. */
final class Yaml {

  private Yaml() {}

  /** Plain where that is safe, else in quotation marks, as JSON has it. */
  static String text(String text) {
    boolean plain =
        text.matches("[A-Za-z/][A-Za-z0-9/_.-]*( [A-Za-z0-9/_.-]+)*")
            && !text.matches("(?i)true|false|yes|no|on|off|null|y|n");
    return plain ? text : TextNode.valueOf(text).toString();
  }
}
