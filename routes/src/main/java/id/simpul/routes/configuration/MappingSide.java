package id.simpul.routes.configuration;

import id.simpul.mappings.canonical.CanonicalSchema;
import java.util.List;
import java.util.Optional;

/**
 * One mapping of one participant: which messages it translates, in which direction.
 *
 * @param participant its id
 * @param name the participant's, for people
 * @param folder with a slash at its end, for instance {@code city/laksa/}
 * @param file the mapping's; empty where the form is the canonical one
 * @param schema of the canonical form, into which or from which it translates
 * @param mediaType of the participant's own form, where it translates from that
 * @param source the connector that fetches the messages, and its parameters; empty for all others
 */
public record MappingSide(
    String participant,
    String name,
    String folder,
    String flow,
    SampleKind kind,
    Optional<String> file,
    Optional<CanonicalSchema> schema,
    String mediaType,
    Optional<id.simpul.mappings.participant.ConnectorUse> source) {

  /** Whether the canonical form comes out of it. */
  public boolean toCanonical() {
    return kind.isToCanonical();
  }

  /** Whether it is a stylesheet. */
  public boolean isXslt() {
    return file.filter(f -> f.endsWith(".xsl")).isPresent();
  }

  /** Where its samples lie. */
  public String samples() {
    return folder + "samples/" + flow + "/";
  }

  /** The ending of a new sample. */
  public String inputEnding() {
    List<String> endings = kind.inputs();
    return mediaType.endsWith("xml") && endings.size() > 1 ? endings.get(1) : endings.get(0);
  }
}
