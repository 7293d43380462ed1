package id.simpul.routes.configuration;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantFolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The samples in participants' folders, as messages to try a flow with. Thread-safe. */
public final class SampleMessages {

  private final ConfigurationFiles files;

  public SampleMessages(ConfigurationFiles files) {
    this.files = files;
  }

  /** What it sends on a flow, in its own form; without those that are refused. */
  public List<byte[]> sent(Participant participant, String flow) {
    return inputs(participant, flow, SampleKind.SENT)
        .filter(input -> !files.has(stem(input) + SampleKind.REFUSED))
        .map(files::read)
        .toList();
  }

  /** What it receives of a flow, in its own form. */
  public Optional<byte[]> received(Participant participant, String flow) {
    return inputs(participant, flow, SampleKind.RECEIVED)
        .flatMap(input -> SampleKind.RECEIVED.results().stream().map(end -> stem(input) + end))
        .filter(files::has)
        .map(files::read)
        .findFirst();
  }

  private Stream<String> inputs(Participant participant, String flow, SampleKind kind) {
    return ParticipantFolder.of(files, participant).stream()
        .map(folder -> folder + "samples/" + flow + "/")
        .flatMap(
            folder -> kind.inputs().stream().flatMap(end -> files.under(folder, end).stream()));
  }

  private static String stem(String input) {
    int name = input.lastIndexOf('/') + 1;
    String ending = SampleKind.ending(input.substring(name));
    return input.substring(0, input.length() - ending.length());
  }
}
