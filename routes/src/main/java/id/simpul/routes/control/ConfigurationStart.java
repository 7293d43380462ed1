package id.simpul.routes.control;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides with which configuration a hub starts: the first time with the files that it is given,
 * later with the one in force. Files that differ from those of the start before are a request to
 * apply them, which is carried out when the hub runs.
 *
 * @param configuration in force, with the earlier ones that messages still go by
 * @param files of the one in force
 * @param given the files that the hub was started with
 * @param request whether they are to be applied
 * @param seen a participant as this hub sees it
 */
public record ConfigurationStart(
    ConfigurationInForce configuration,
    ConfigurationFiles files,
    ConfigurationFiles given,
    boolean request,
    UnaryOperator<Participant> seen) {

  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationStart.class);

  /** There is no configuration that the hub could start with. */
  public static final class Faulty extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    Faulty(List<Fault> faults) {
      this.faults = faults;
    }

    /** Of the files that the hub was given. */
    public List<Fault> faults() {
      return faults;
    }
  }

  /** The same with what is in force, whatever files the hub was given. */
  public ConfigurationStart withoutRequest() {
    return new ConfigurationStart(configuration, files, given, false, seen);
  }

  /** Of a hub that sees every participant as its file says. */
  public static ConfigurationStart of(
      ConfigurationStore store, ConfigurationFiles given, Clock clock) throws Faulty {
    return of(store, given, UnaryOperator.identity(), clock);
  }

  /**
   * @param seen a participant as this hub sees it
   * @throws Faulty if the files have faults, and no version is in force that could be used instead
   */
  public static ConfigurationStart of(
      ConfigurationStore store,
      ConfigurationFiles given,
      UnaryOperator<Participant> seen,
      Clock clock)
      throws Faulty {
    Optional<StoredState> state = store.state();
    Optional<Stored> inForce = state.flatMap(s -> stored(store, s.inForce(), seen));
    if (state.isEmpty() || inForce.isEmpty()) {
      return first(store, given, state, seen, clock);
    }
    ConfigurationInForce configuration =
        new ConfigurationInForce(
            inForce.get().configuration(),
            state.get().earlier().stream()
                .flatMap(version -> stored(store, version, seen).stream())
                .map(Stored::configuration)
                .toList(),
            state.get().moved());
    boolean differs = !given.digest("").equals(state.get().given());
    return new ConfigurationStart(configuration, inForce.get().files(), given, differs, seen);
  }

  private record Stored(ConfigurationFiles files, Configuration configuration) {}

  private static Optional<Stored> stored(
      ConfigurationStore store, String version, UnaryOperator<Participant> seen) {
    Optional<ConfigurationFiles> files = store.files(version);
    if (files.isPresent() && load(files.get(), seen) instanceof Loaded.Accepted accepted) {
      return Optional.of(new Stored(files.get(), accepted.configuration()));
    }
    LOG.error(
        "the configuration {} cannot be used any more; its messages go by the one in force",
        version);
    return Optional.empty();
  }

  private static ConfigurationStart first(
      ConfigurationStore store,
      ConfigurationFiles given,
      Optional<StoredState> before,
      UnaryOperator<Participant> seen,
      Clock clock)
      throws Faulty {
    Loaded loaded = load(given, seen);
    if (loaded instanceof Loaded.Faulty faulty) {
      throw new Faulty(faulty.faults());
    }
    ConfigurationInForce configuration =
        new ConfigurationInForce(((Loaded.Accepted) loaded).configuration());
    String version = configuration.get().shortVersion();
    store.keep(version, given);
    store.state(StoredState.of(configuration, given.digest("")));
    String why =
        before.isEmpty()
            ? "first start of this home"
            : "the version in force before, "
                + before.get().inForce()
                + ", cannot be used any more";
    store
        .history()
        .add(
            new Recorded(
                clock.instant(),
                Recorded.What.FIRST,
                version,
                version,
                new Change("start", why),
                List.of()));
    return new ConfigurationStart(configuration, given, given, false, seen);
  }

  private static Loaded load(ConfigurationFiles files, UnaryOperator<Participant> seen) {
    return new ConfigurationLoader(files, new Catalogue(), seen).load(false);
  }
}
