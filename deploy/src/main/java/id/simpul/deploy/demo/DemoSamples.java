package id.simpul.deploy.demo;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Asks;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantFolder;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.configuration.Configuration;
import java.util.ArrayList;
import java.util.List;

/** The shipped samples of what participants hand over and ask themselves. */
final class DemoSamples {

  private static final String JSON = ".source.json";
  private static final String QUESTION = ".request.json";
  private static final int REFUSED_SHOWN = 1;

  private DemoSamples() {}

  /**
   * @param refused whether the hub is to find that it cannot be translated
   */
  record Sample(String sender, String flow, String name, byte[] body, boolean refused) {}

  /**
   * All that are to be accepted, and one that is not. Who stands at an edge hands over to the hub
   * there, which the demo has not.
   */
  static List<Sample> of(ConfigurationFiles files, Configuration configuration) {
    List<Sample> samples = new ArrayList<>();
    for (Participant p : configuration.participants().values()) {
      for (Sends sends : p.sends()) {
        if (sends.source().isEmpty() && p.edge().isEmpty()) {
          samples.addAll(of(files, p, sends.flow()));
        }
      }
    }
    return samples;
  }

  private static List<Sample> of(ConfigurationFiles files, Participant p, String flow) {
    List<Sample> all = all(files, p, flow, JSON);
    List<Sample> shown = new ArrayList<>(all.stream().filter(s -> !s.refused()).toList());
    all.stream().filter(Sample::refused).limit(REFUSED_SHOWN).forEach(shown::add);
    return shown;
  }

  /** Of each lookup that participants ask themselves, the first question that is accepted. */
  static List<Sample> questions(ConfigurationFiles files, Configuration configuration) {
    List<Sample> questions = new ArrayList<>();
    for (Participant p : configuration.participants().values()) {
      for (Asks asks : p.asks()) {
        if (asks.source().isEmpty()) {
          all(files, p, asks.flow(), QUESTION).stream()
              .filter(s -> !s.refused())
              .findFirst()
              .ifPresent(questions::add);
        }
      }
    }
    return questions;
  }

  private static List<Sample> all(
      ConfigurationFiles files, Participant p, String flow, String ending) {
    String folder = "samples/" + flow + "/";
    return ParticipantFolder.of(files, p).stream()
        .flatMap(own -> files.under(own + folder, ending).stream())
        .map(path -> sample(files, p, flow, path, ending))
        .toList();
  }

  private static Sample sample(
      ConfigurationFiles files, Participant p, String flow, String path, String ending) {
    String stem = path.substring(0, path.length() - ending.length());
    boolean refused = files.has(stem + ".refused.txt");
    String name = stem.substring(stem.lastIndexOf('/') + 1);
    return new Sample(p.id(), flow, name, files.read(path), refused);
  }
}
