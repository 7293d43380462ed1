package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Who sends what in a trial; the side that is not there yet is made up. Belongs to one thread. */
final class TrialParties {

  private final Path own;
  private final TrialOverlay overlay;
  private final Optional<String> wanted;
  private final BiConsumer<String, String> say;
  private String sender = "";
  private String flow = "";

  /**
   * @param wanted the flow; empty for the first that the participant has
   * @param say gets a sentence in English and in Indonesian
   */
  TrialParties(
      Path own, TrialOverlay overlay, Optional<String> wanted, BiConsumer<String, String> say) {
    this.own = own;
    this.overlay = overlay;
    this.wanted = wanted;
    this.say = say;
  }

  String sender() {
    return sender;
  }

  String flow() {
    return flow;
  }

  /**
   * @param participant its id; null for the only one in the own directory
   * @throws IllegalArgumentException with a sentence when there is none, or it has no such flow
   */
  void choose(String participant) throws IOException {
    ConfigurationFiles files = ConfigurationFiles.shippedWith(List.of(own, overlay.directory()));
    Configuration configuration = Configured.by(files);
    Participant chosen = participant(participant, configuration);
    Optional<Flow> sent = flow(configuration, chosen.sends().stream().map(Sends::flow).toList());
    Optional<Flow> received =
        flow(configuration, chosen.receives().stream().map(Receives::flow).toList());
    if (sent.isPresent()) {
      sends(configuration, chosen, sent.get());
    } else if (received.isPresent()) {
      receives(files, chosen, received.get());
    } else {
      throw new IllegalArgumentException(
          chosen.id() + " neither sends nor receives that flow of messages.");
    }
  }

  private Optional<Flow> flow(Configuration configuration, List<String> ids) {
    return ids.stream()
        .filter(id -> wanted.isEmpty() || wanted.get().equals(id))
        .findFirst()
        .flatMap(configuration::flow);
  }

  private void sends(Configuration configuration, Participant chosen, Flow sent)
      throws IOException {
    sender = chosen.id();
    flow = sent.id();
    if (configuration.inForce(flow, sender, Instant.now()).isEmpty()) {
      say.accept(
          "No agreement in force names a receiver: a made-up one gets all fields.",
          "Belum ada perjanjian yang berlaku: penerima rekaan mendapat semua isian.");
      overlay.addReceiver(sent, sender);
    }
  }

  private void receives(ConfigurationFiles files, Participant chosen, Flow received)
      throws IOException {
    sender = TrialOverlay.SENDER;
    flow = received.id();
    say.accept(
        chosen.id() + " receives: a made-up sender sends the canonical form.",
        chosen.id() + " menerima: pengirim rekaan mengirim bentuk kanonis.");
    String granted =
        AgreementFiles.of(files)
            .filter(a -> a.path("to").asText().equals(chosen.id()))
            .filter(a -> a.path("flow").asText().equals(flow))
            .map(a -> a.path("fields"))
            .findFirst()
            .map(JsonNode::toString)
            .orElseGet(() -> "[" + String.join(", ", Grants.suggested(received.schema())) + "]");
    overlay.addSender(received, chosen.id(), granted);
  }

  private Participant participant(String named, Configuration configuration) {
    ConfigurationFiles files = ConfigurationFiles.of(List.of(own));
    List<String> mine =
        configuration.participants().values().stream()
            .filter(p -> stands(p, files))
            .map(Participant::id)
            .sorted()
            .toList();
    if (named == null && mine.size() != 1) {
      throw new IllegalArgumentException("name one of: " + String.join(", ", mine) + ".");
    }
    String id = named == null ? mine.get(0) : named;
    return configuration
        .participant(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no participant " + id + "."));
  }

  private static boolean stands(Participant participant, ConfigurationFiles files) {
    return files.in(participant.kind() + "/").stream()
        .anyMatch(
            folder ->
                folder.equals(participant.id())
                    || folder.matches("[0-9]{2}([.][0-9]{2})?-" + participant.id()));
  }
}
