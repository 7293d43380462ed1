package id.simpul.routes.control;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a configuration in force in this process: what messages go by, the routes, and what is on
 * disk, together. Whoever changes something holds its lock.
 */
final class Swap {

  private static final Logger LOG = LoggerFactory.getLogger(Swap.class);

  private final ConfigurationInForce inForce;
  private final ConfigurationStore store;
  private final LiveRoutes routes;
  private final Core core;
  private final Clock clock;
  private final List<Consumer<Configuration>> listeners = new CopyOnWriteArrayList<>();
  private volatile ConfigurationFiles files;
  private String given;

  Swap(
      ConfigurationStart start,
      ConfigurationStore store,
      LiveRoutes routes,
      Core core,
      Clock clock) {
    this.inForce = start.configuration();
    this.files = start.files();
    this.given = store.state().map(StoredState::given).orElse("");
    this.store = store;
    this.routes = routes;
    this.core = core;
    this.clock = clock;
  }

  ConfigurationFiles files() {
    return files;
  }

  String version() {
    return inForce.get().shortVersion();
  }

  Candidate current() {
    return candidate(inForce.get(), files);
  }

  Candidate candidate(Configuration configuration, ConfigurationFiles read) {
    return new Candidate(configuration, read, routes.wanted(List.of(configuration)));
  }

  void onChange(Consumer<Configuration> listener) {
    listeners.add(listener);
  }

  /** The hub was started with these files, and they were taken over. */
  void given(ConfigurationFiles taken) {
    given = taken.digest("");
    save();
  }

  /** Makes consumers that can deal with both, before the first message that goes by the new one. */
  void makeReady(Candidate next) throws Exception {
    store.keep(next.configuration().shortVersion(), next.files());
    List<Configuration> both =
        Stream.concat(inForce.all().stream(), Stream.of(next.configuration())).toList();
    core.prepare(both);
    routes.follow(both);
  }

  void putInForce(Candidate next) throws Exception {
    inForce.put(next.configuration());
    // From here on a hub that is killed starts with the new one.
    save();
    follow();
    files = next.files();
    core.tablesChanged();
    listeners.forEach(listener -> listener.accept(next.configuration()));
  }

  /** After something went wrong: all is as it was, whatever of the other one had been made. */
  void back(Configuration previous) {
    try {
      if (inForce.get() != previous) {
        inForce.put(previous);
      }
      save();
      follow();
    } catch (Exception e) {
      LOG.error("the routes of {} could not all be made again: restart the hub", version(), e);
    }
  }

  private void follow() throws Exception {
    core.prepare(inForce.all());
    routes.follow(inForce.all());
  }

  /** No message goes by these any more. */
  void forget(Iterable<String> versions) throws Exception {
    versions.forEach(inForce::forget);
    save();
    follow();
    core.keepOnly(inForce.all());
  }

  void save() {
    store.state(StoredState.of(inForce, given));
  }

  void record(Recorded.What what, String asked, Change change, List<String> changes) {
    store.history().add(new Recorded(clock.instant(), what, version(), asked, change, changes));
  }

  /** What a person is told; the log says more, and parameters may be secrets. */
  static String sentence(Exception e) {
    return "A connector or route could not be started: "
        + root(e).getClass().getSimpleName()
        + ". The hub's log says more.";
  }

  static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }
}
