package id.simpul.routes.channel;

import java.util.List;

/**
 * The channels between one edge and the centre; they have the same names at both ends, and Artemis
 * moves what is on them over the edge's connection.
 */
public record EdgeChannels(String edge) {

  /** Up: originals that the edge has accepted. */
  public String messages() {
    return named("messages");
  }

  /** Up: what became of the messages that were handed to the edge. */
  public String reports() {
    return named("reports");
  }

  /** Up: how the edge stands. */
  public String status() {
    return named("status");
  }

  /** Up: lookups. */
  public String questions() {
    return named("questions");
  }

  /** Down: messages for receivers that live at the edge, in the receivers' form. */
  public String deliveries() {
    return named("deliveries");
  }

  /** Down: answers to lookups. */
  public String answers() {
    return named("answers");
  }

  /** Down: the edge's part of the configuration. */
  public String files() {
    return named("files");
  }

  /** What the edge may put. */
  public List<String> up() {
    return List.of(messages(), reports(), status(), questions());
  }

  /** What the edge may take. */
  public List<String> down() {
    return List.of(deliveries(), answers(), files());
  }

  private String named(String what) {
    return "edge." + edge + "." + what;
  }
}
