package id.simpul.connectors.poll;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of an answer becomes a message each. A bean of a Kamelet; thread-safe once its properties
 * are set.
 */
public final class Items {

  private String kind = "json";
  private JsonPointer itemsPointer = JsonPointer.empty();
  private String itemsElement = "";
  private JsonPointer idPointer = JsonPointer.empty();
  private JsonPointer sincePointer = JsonPointer.empty();

  /** {@code json}, {@code xml}, or {@code whole} for the body as it is. */
  public void setItems(String name) {
    kind = name;
  }

  /** Where the array stands in the JSON; empty text: the answer is the array. */
  public void setItemsPointer(String pointer) {
    itemsPointer = JsonPointer.compile(pointer);
  }

  /** The name of the XML elements, without prefix. */
  public void setItemsElement(String name) {
    itemsElement = name;
  }

  /** Where the id stands in an item that is JSON. */
  public void setIdPointer(String pointer) {
    idPointer = JsonPointer.compile(pointer);
  }

  /** Where the watermark stands in an item that is JSON. */
  public void setSincePointer(String pointer) {
    sincePointer = JsonPointer.compile(pointer);
  }

  List<PollItem> read(HttpAnswer answer) throws PollFailed {
    return switch (kind) {
      case "xml" -> xml(answer);
      case "whole" -> whole(answer);
      default -> json(answer);
    };
  }

  private List<PollItem> whole(HttpAnswer answer) {
    Optional<JsonNode> json = answer.json();
    return answer.body().length == 0
        ? List.of()
        : List.of(
            new PollItem(
                json.flatMap(node -> text(node, idPointer)),
                json.flatMap(node -> text(node, sincePointer)),
                answer.body()));
  }

  private List<PollItem> xml(HttpAnswer answer) throws PollFailed {
    List<PollItem> items = new ArrayList<>();
    for (byte[] element : XmlElements.named(itemsElement, answer.body())) {
      items.add(new PollItem(Optional.empty(), Optional.empty(), element));
    }
    return items;
  }

  private List<PollItem> json(HttpAnswer answer) throws PollFailed {
    JsonNode array =
        answer.json().orElseThrow(() -> new PollFailed("the answer is not JSON")).at(itemsPointer);
    if (!array.isArray() && !array.isNull()) {
      throw new PollFailed("no array at " + itemsPointer + " in the answer");
    }
    List<PollItem> items = new ArrayList<>();
    array.forEach(node -> items.add(item(node)));
    return items;
  }

  private PollItem item(JsonNode node) {
    byte[] body = node.toString().getBytes(StandardCharsets.UTF_8);
    return new PollItem(text(node, idPointer), text(node, sincePointer), body);
  }

  private static Optional<String> text(JsonNode node, JsonPointer at) {
    return at.matches()
        ? Optional.empty()
        : Optional.of(node.at(at).asText()).filter(text -> !text.isBlank());
  }
}
