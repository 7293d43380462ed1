package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.catalogue.ParticipantExample;
import id.simpul.mappings.canonical.ContentFilter;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.skeleton.InferredSchema;
import id.simpul.mappings.skeleton.JsltSkeleton;
import id.simpul.mappings.skeleton.Matching;
import id.simpul.mappings.translate.DoesNotCompile;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.routes.configuration.Flow;
import java.util.List;
import java.util.Optional;

/** Makes what a new receiver needs: a mapping from canonical and samples of what it will get. */
final class ReceiverSide {

  private static final int MOST_SAMPLES = 3;

  private final Wish wish;
  private final Flow flow;
  private final List<ObjectNode> granted;
  private final Matching matching;

  /**
   * @param canonical messages of the flow, as it has them elsewhere
   * @param export what the receiver's own form looks like; without it, the canonical one
   */
  ReceiverSide(Wish wish, Flow flow, List<ObjectNode> canonical, Optional<Export> export) {
    this.wish = wish;
    this.flow = flow;
    ContentFilter grant = new ContentFilter(Grants.suggested(flow.schema()));
    granted = canonical.stream().map(grant::apply).map(ObjectNode.class::cast).toList();
    JsonNode wanted =
        export.isPresent()
            ? InferredSchema.local(export.get().rows())
            : InferredSchema.local(granted);
    matching = Matching.fromCanonical(wanted, granted, flow.id());
  }

  Side write(NewFiles files) {
    String mapping = flow.id() + "-from-canonical.jslt";
    String what =
        wish.language()
            .say(
                "The canonical "
                    + flow.id()
                    + ", as far as it is granted, to "
                    + wish.title()
                    + "'s own form.",
                "Bentuk kanonis "
                    + flow.id()
                    + ", sejauh diizinkan, menjadi bentuk "
                    + wish.title()
                    + " sendiri.");
    String text = JsltSkeleton.of(matching, what, wish.language().indonesian());
    files.add(wish.place().folder() + mapping, text);
    Jslt compiled = compiled(mapping, text);
    String folder = wish.place().folder() + "samples/" + flow.id() + "/";
    granted.stream()
        .distinct()
        .limit(MOST_SAMPLES)
        .forEach(message -> sample(files, folder, message, compiled));
    return new Side(yaml(mapping), mapping, matching, List.of());
  }

  private void sample(NewFiles files, String folder, ObjectNode message, Jslt mapping) {
    String stem = folder + "granted-" + files.count(folder, ".granted.json");
    files.add(stem + ".granted.json", PrettyJson.bytes(message));
    try {
      files.add(stem + ".sent.json", PrettyJson.bytes(mapping.apply(message)));
    } catch (TranslationFailed e) {
      // The check says that the sample has no result, and the watch why.
      return;
    }
  }

  private static Jslt compiled(String name, String text) {
    try {
      return Jslt.compile(name, text);
    } catch (DoesNotCompile e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }

  private String yaml(String mapping) {
    String use =
        wish.connector()
            .map(connector -> new ParticipantExample(connector, wish.place().id()).use("      "))
            .orElse("      connector: " + Receives.INBOX + "\n");
    return "  - flow: " + flow.id() + "\n    sink:\n" + use + "    mapping: " + mapping + "\n";
  }
}
