package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Examination;
import id.simpul.deploy.SimpulSettings;
import id.simpul.deploy.identity.ApiKeys;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.Hub;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.SampleMessages;
import id.simpul.routes.connect.ConnectorProbes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The doctor inside the running hub: it sees the environment, the network and the configuration
 * that messages meet. Thread-safe.
 */
@Component
public final class HubDoctor {

  private final Hub hub;
  private final Supplier<Configuration> configuration;
  private final SimpulSettings settings;
  private final CamelContext camel;
  private final ApiKeys keys;
  private final Environment environment;
  private final Clock clock;

  HubDoctor(
      Hub hub,
      Supplier<Configuration> configuration,
      SimpulSettings settings,
      CamelContext camel,
      ApiKeys keys,
      Environment environment,
      Clock clock) {
    this.hub = hub;
    this.configuration = configuration;
    this.settings = settings;
    this.camel = camel;
    this.keys = keys;
    this.environment = environment;
    this.clock = clock;
  }

  /** Empty when there is no such participant. */
  public Optional<Participant> find(String participant) {
    return configuration.get().participant(participant);
  }

  /**
   * Looks at everything that a participant does, sends Test Messages, and says how it stands.
   *
   * @param who the person, for the record
   */
  public void look(Participant participant, String who, Told told) {
    SampleMessages samples = new SampleMessages(ConfigurationFiles.shippedWith(settings.config()));
    TestPost post = new TestPost(hub, camel, who);
    LastStep test = new TestRun(configuration.get(), samples, post, clock);
    try (ConnectorProbes probes =
        new ConnectorProbes(name -> Optional.ofNullable(environment.getProperty(name)))) {
      new Diagnosis(probes, new Examination(), samples, test).run(participant, told);
    }
    new Standing(hub, camel, keys).tell(participant, told);
  }
}
