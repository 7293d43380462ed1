package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Examination;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.SampleMessages;
import id.simpul.routes.connect.ConnectorProbes;
import java.util.Optional;
import org.springframework.core.env.StandardEnvironment;

/** The doctor without a hub: it sees this process's environment, and sends no Test Message. */
public final class ShellDoctor {

  private final ConfigurationFiles files;
  private final String whyHere;

  /**
   * @param whyHere why no hub is asked, for people
   */
  public ShellDoctor(ConfigurationFiles files, String whyHere) {
    this.files = files;
    this.whyHere = whyHere;
  }

  /** Looks at everything that a participant does. */
  public void look(Participant participant, Told told) {
    StandardEnvironment environment = new StandardEnvironment();
    try (ConnectorProbes probes =
        new ConnectorProbes(name -> Optional.ofNullable(environment.getProperty(name)))) {
      SampleMessages samples = new SampleMessages(files);
      new Diagnosis(probes, new Examination(), samples, new SkippedTest(whyHere))
          .run(participant, told);
    }
  }
}
