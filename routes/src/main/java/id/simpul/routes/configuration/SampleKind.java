package id.simpul.routes.configuration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the two files of a sample are. Both stand in {@code samples/<flow>/} and have one name and
 * two endings, for instance {@code a.source.json} and {@code a.canonical.json}. Where a mapping
 * leads to the canonical form, {@code .refused.txt} may take the result's place: a text that the
 * refusal's reason contains.
 */
public enum SampleKind {
  SENT("sends", "mapping", true, List.of(".source.json", ".source.xml"), ".canonical.json"),
  RECEIVED("receives", "mapping", false, List.of(".granted.json"), ".sent.json"),
  ASKED(
      "asks", "request", true, List.of(".request.json", ".request.xml"), ".canonical-request.json"),
  TOLD("asks", "answer", false, List.of(".canonical-answer.json"), ".answer.json"),
  QUESTIONED("answers", "request", false, List.of(".canonical-request.json"), ".sent-request.json"),
  ANSWERED("answers", "answer", true, List.of(".system-answer.json"), ".canonical-answer.json");

  /** Takes the result's place where the message is expected to be refused. */
  public static final String REFUSED = ".refused.txt";

  /** The message before the agreement's fields were granted: see {@link GrantCheck}. */
  static final String UNGRANTED = ".canonical.json";

  private final String side;
  private final String mapping;
  private final boolean toCanonical;
  private final List<String> inputs;
  private final String result;

  SampleKind(String side, String mapping, boolean toCanonical, List<String> inputs, String result) {
    this.side = side;
    this.mapping = mapping;
    this.toCanonical = toCanonical;
    this.inputs = inputs;
    this.result = result;
  }

  /** The key under which the participant's file has it. */
  public String side() {
    return side;
  }

  /** The key under which the participant's file names the mapping. */
  String mapping() {
    return mapping;
  }

  public boolean isToCanonical() {
    return toCanonical;
  }

  /** Endings of samples. */
  public List<String> inputs() {
    return inputs;
  }

  /** The ending of what is expected of a sample. */
  public String result() {
    return result;
  }

  /** The ending for what a mapping made: that of a JSON result, or its like where it is XML. */
  public static String ending(String json, byte[] made) {
    boolean xml = new String(made, StandardCharsets.UTF_8).stripLeading().startsWith("<");
    return xml ? json.replace(".json", ".xml") : json;
  }

  /** What the receiver's own form may be written as, JSON or XML. */
  public List<String> results() {
    return toCanonical ? List.of(result) : List.of(result, result.replace(".json", ".xml"));
  }

  static List<SampleKind> of(String side) {
    return Stream.of(values()).filter(kind -> kind.side.equals(side)).toList();
  }

  /** {@code a.source.json} has the ending {@code .source.json}. */
  public static String ending(String name) {
    return Optional.of(name.indexOf('.')).filter(at -> at >= 0).map(name::substring).orElse("");
  }
}
