package id.simpul.deploy.demo;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.configuration.Configuration;
import java.util.ArrayList;
import java.util.List;

/** The shipped samples of what participants hand over themselves. */
final class DemoSamples {

  private static final String JSON = ".source.json";
  private static final int REFUSED_SHOWN = 1;

  private DemoSamples() {}

  /**
   * @param refused whether the hub is to find that it cannot be translated
   */
  record Sample(String sender, String flow, String name, byte[] body, boolean refused) {}

  /** All that are to be accepted, and one that is not. */
  static List<Sample> of(ConfigurationFiles files, Configuration configuration) {
    List<Sample> samples = new ArrayList<>();
    for (Participant p : configuration.participants().values()) {
      for (Sends sends : p.sends()) {
        if (sends.source().isEmpty()) {
          samples.addAll(of(files, p, sends.flow()));
        }
      }
    }
    return samples;
  }

  private static List<Sample> of(ConfigurationFiles files, Participant p, String flow) {
    List<Sample> accepted = new ArrayList<>();
    List<Sample> refused = new ArrayList<>();
    for (String path : files.under(p.kind() + "/", JSON)) {
      if (path.contains("/" + p.id() + "/samples/" + flow + "/")) {
        String stem = path.substring(0, path.length() - JSON.length());
        boolean bad = files.has(stem + ".refused.txt");
        String name = stem.substring(stem.lastIndexOf('/') + 1);
        (bad ? refused : accepted).add(new Sample(p.id(), flow, name, files.read(path), bad));
      }
    }
    accepted.addAll(refused.subList(0, Math.min(REFUSED_SHOWN, refused.size())));
    return accepted;
  }
}
