package id.simpul.deploy.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.routes.configuration.MappingSide;
import id.simpul.routes.configuration.SampleKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes what the page holds into the participant's folder. */
final class Keeping {

  private static final Pattern SAMPLE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  private final Workspace workspace;

  /**
   * @param file name of the mapping or of one of its imports
   * @param version of the file that the text was made from
   */
  record Mapping(Place place, String file, String text, String version) {
    Mapping {
      Objects.requireNonNull(place);
      Objects.requireNonNull(file);
      Objects.requireNonNull(text);
      Objects.requireNonNull(version);
    }
  }

  /**
   * @param name of the sample, without ending
   * @param input the sample; empty text to leave the one that is there
   * @param result what is expected of it from now on; empty text when it is to be refused
   * @param refused part of the reason for which it is to be refused; else empty text
   * @param version of the expected result that was seen; empty text when there is none yet
   */
  record Sample(
      Place place, String name, String input, String result, String refused, String version) {
    Sample {
      Objects.requireNonNull(place);
      Objects.requireNonNull(name);
      Objects.requireNonNull(input);
      Objects.requireNonNull(result);
      Objects.requireNonNull(refused);
      Objects.requireNonNull(version);
    }
  }

  Keeping(Workspace workspace) {
    this.workspace = workspace;
  }

  JsonNode save(Mapping mapping) throws Refusal, IOException {
    MappingSide side = side(mapping.place());
    if (mapping.file().contains("/")) {
      throw new Refusal(Refusal.Reason.OUTSIDE);
    }
    String version = folder(side).write(mapping.file(), bytes(mapping.text()), mapping.version());
    workspace.read();
    return JsonNodeFactory.instance.objectNode().put("version", version);
  }

  /** A new sample's input never takes the place of one that is there. */
  JsonNode keep(Sample sample) throws Refusal, IOException {
    MappingSide side = side(sample.place());
    if (!SAMPLE_NAME.matcher(sample.name()).matches()) {
      throw new Refusal(Refusal.Reason.BAD_NAME);
    }
    OwnFolder folder = folder(side);
    String stem = "samples/" + side.flow() + "/" + sample.name();
    boolean refused = !sample.refused().isEmpty() && side.toCanonical();
    String expected = stem + (refused ? SampleKind.REFUSED : ending(side, sample.result()));
    folder.unchanged(expected, sample.version());
    if (!sample.input().isEmpty()) {
      folder.write(stem + side.inputEnding(), bytes(sample.input()), OwnFolder.ABSENT);
    }
    String content = (refused ? sample.refused() : sample.result()).stripTrailing() + "\n";
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("version", folder.write(expected, bytes(content), sample.version()));
    answer.put("file", side.folder() + expected);
    workspace.read();
    return answer;
  }

  /** A receiver's own form may be XML. */
  private static String ending(MappingSide side, String result) {
    String json = side.kind().result();
    return side.toCanonical() ? json : SampleKind.ending(json, bytes(result));
  }

  private MappingSide side(Place at) throws Refusal {
    return workspace.side(at.participant(), at.flow(), at.kind());
  }

  private OwnFolder folder(MappingSide side) throws Refusal {
    return workspace.own(side).orElseThrow(() -> new Refusal(Refusal.Reason.READ_ONLY));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
