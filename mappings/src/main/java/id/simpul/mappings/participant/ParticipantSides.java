package id.simpul.mappings.participant;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.translate.MappingFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** What one participant's file says that it sends, receives, asks and answers. */
final class ParticipantSides {

  private static final int CONCURRENCY = 4;

  private final JsonNode root;
  private final MappingFiles mappings;

  ParticipantSides(JsonNode root, MappingFiles mappings) {
    this.root = root;
    this.mappings = mappings;
  }

  List<Sends> sends() {
    return each("/sends", this::sends);
  }

  List<Receives> receives() {
    return each("/receives", this::receives);
  }

  List<Asks> asks() {
    return each("/asks", this::asks);
  }

  List<Answers> answers() {
    return each("/answers", this::answers);
  }

  private <T> List<T> each(String pointer, BiFunction<JsonNode, String, T> read) {
    List<T> all = new ArrayList<>();
    for (JsonNode node : root.at(pointer)) {
      all.add(read.apply(node, pointer + "/" + all.size()));
    }
    return List.copyOf(all);
  }

  private Sends sends(JsonNode node, String at) {
    return new Sends(
        node.path("flow").asText(),
        source(node),
        mediaType(node),
        locator(node, "messageId"),
        locator(node, "key"),
        mappings.toCanonical(at + "/mapping"),
        node.path("malformed").asText().equals("keep"));
  }

  private static Optional<Locator> locator(JsonNode node, String name) {
    boolean xml = node.path("mediaType").asText().equals("application/xml");
    return text(node, name)
        .filter(text -> text.startsWith("/"))
        .map(xml ? Locators::xpath : Locators::pointer);
  }

  private Receives receives(JsonNode node, String at) {
    double rate = node.path("ratePerSecond").asDouble();
    return new Receives(
        node.path("flow").asText(),
        use(node.path("sink")),
        mappings.fromCanonical(at + "/mapping", text(node, "contentType")),
        node.path("concurrency").asInt(CONCURRENCY),
        rate > 0 ? OptionalDouble.of(rate) : OptionalDouble.empty(),
        !node.path("afterUnknown").asText().equals("operator"));
  }

  private Asks asks(JsonNode node, String at) {
    return new Asks(
        node.path("flow").asText(),
        source(node),
        mediaType(node),
        mappings.toCanonical(at + "/request"),
        mappings.fromCanonical(at + "/answer", Optional.empty()));
  }

  private Answers answers(JsonNode node, String at) {
    return new Answers(
        node.path("flow").asText(),
        use(node.path("action")),
        mappings.fromCanonical(at + "/request", Optional.empty()),
        mappings.toCanonical(at + "/answer"));
  }

  private static Optional<ConnectorUse> source(JsonNode node) {
    return Optional.of(node.path("source")).filter(JsonNode::isObject).map(ParticipantSides::use);
  }

  private static String mediaType(JsonNode node) {
    return node.path("mediaType").asText("application/json");
  }

  private static ConnectorUse use(JsonNode node) {
    Map<String, String> parameters = new LinkedHashMap<>();
    node.path("parameters")
        .properties()
        .forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
    return new ConnectorUse(node.path("connector").asText(), Map.copyOf(parameters));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
  }
}
