package id.simpul.routes.control;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configuration of this hub, its routes and its store, changed together. */
public final class LiveConfiguration implements ConfigurationControl, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveConfiguration.class);

  private final ConfigurationInForce inForce;
  private final UnaryOperator<Participant> seen;
  private final ConfigurationStore store;
  private final LiveRoutes routes;
  private final Core core;
  private final Clock clock;
  private final Catalogue catalogue = new Catalogue();
  private final List<Consumer<Configuration>> listeners = new CopyOnWriteArrayList<>();
  private final Retirement retirement = new Retirement(this);
  private volatile ConfigurationFiles files;
  private volatile Optional<Outcome.Refused> refusedAtStart = Optional.empty();
  private String given;

  public LiveConfiguration(
      ConfigurationStart start,
      ConfigurationStore store,
      LiveRoutes routes,
      Core core,
      Clock clock) {
    this.inForce = start.configuration();
    this.files = start.files();
    this.given = store.state().map(StoredState::given).orElse("");
    this.seen = start.seen();
    this.store = store;
    this.routes = routes;
    this.core = core;
    this.clock = clock;
  }

  /** Applies the files that the hub was started with, if they are a request. */
  public synchronized void started(ConfigurationStart start) {
    retirement.start();
    if (!start.request()) {
      return;
    }
    Change change = new Change("start", "the files given at the start have changed");
    Outcome outcome = apply(start.given(), change, Recorded.What.START, Optional.empty());
    if (outcome instanceof Outcome.Refused refused) {
      refusedAtStart = Optional.of(refused);
      LOG.error(
          "THE FILES GIVEN AT THE START ARE NOT IN FORCE; the hub goes on with {}:\n  {}",
          inForce(),
          String.join("\n  ", refused.reasons()));
    } else {
      given = start.given().digest("");
      store.state(StoredState.of(inForce, given));
    }
  }

  @Override
  public ConfigurationFiles files() {
    return files;
  }

  @Override
  public String inForce() {
    return inForce.get().shortVersion();
  }

  @Override
  public List<String> earlier() {
    return inForce.earlier().stream().map(Configuration::shortVersion).sorted().toList();
  }

  @Override
  public Planned plan(ConfigurationFiles next) {
    Loaded loaded = new ConfigurationLoader(next, catalogue, seen).load(true);
    if (loaded instanceof Loaded.Faulty faulty) {
      return new Planned.Faulty(faulty.faults());
    }
    Plan plan = Comparison.of(current(), candidate(loaded, next));
    return new Planned.Possible(plan, undelivered(plan));
  }

  @Override
  public Optional<Planned> planRollback(String version) {
    return store.find(version).flatMap(store::files).map(this::plan);
  }

  @Override
  public Outcome apply(ConfigurationFiles next, Change change, Optional<String> planned) {
    return apply(next, change, Recorded.What.APPLY, planned);
  }

  @Override
  public Outcome rollback(String version, Change change) {
    Optional<ConfigurationFiles> kept = store.find(version).flatMap(store::files);
    return kept.isPresent()
        ? apply(kept.get(), change, Recorded.What.ROLLBACK, Optional.empty())
        : new Outcome.UnknownVersion(version);
  }

  /** Checked before the lock is taken: that is what takes long. */
  private Outcome apply(
      ConfigurationFiles next, Change change, Recorded.What what, Optional<String> planned) {
    Loaded loaded = new ConfigurationLoader(next, catalogue, seen).load(true);
    synchronized (this) {
      Outcome outcome =
          loaded instanceof Loaded.Faulty faulty
              ? new Outcome.Faulty(faulty.faults())
              : swap(candidate(loaded, next), planned);
      record(outcome, what, next.digest("").substring(0, 12), change);
      return outcome;
    }
  }

  private Outcome swap(Candidate next, Optional<String> planned) {
    Plan plan = Comparison.of(current(), next);
    if (planned.isPresent() && !planned.get().equals(plan.from())) {
      return new Outcome.Overtaken(plan.from());
    }
    if (plan.isEmpty()) {
      return new Outcome.Applied(plan.to(), plan);
    }
    List<Outcome.Waiting> undelivered = undelivered(plan);
    return undelivered.isEmpty() ? swap(next, plan) : new Outcome.Undelivered(undelivered);
  }

  private Outcome swap(Candidate next, Plan plan) {
    Configuration previous = inForce.get();
    try {
      store.keep(plan.to(), next.files());
      List<Configuration> both =
          Stream.concat(inForce.all().stream(), Stream.of(next.configuration())).toList();
      core.prepare(both);
      // Consumers that can deal with both, before the first message that goes by the new one.
      routes.follow(both);
      inForce.put(next.configuration());
      // From here on a hub that is killed starts with the new one.
      store.state(StoredState.of(inForce, given));
      core.prepare(inForce.all());
      routes.follow(inForce.all());
    } catch (Exception e) {
      LOG.error("configuration {} could not be put in force: {}", plan.to(), root(e).toString());
      LOG.debug("configuration {}", plan.to(), e);
      back(previous);
      return new Outcome.NotStarted(
          "A connector or route could not be started: "
              + root(e).getClass().getSimpleName()
              + ". The hub's log says more.");
    }
    files = next.files();
    listeners.forEach(listener -> listener.accept(next.configuration()));
    return new Outcome.Applied(plan.to(), plan);
  }

  private void back(Configuration previous) {
    try {
      if (inForce.get() != previous) {
        inForce.put(previous);
      }
      store.state(StoredState.of(inForce, given));
      core.prepare(inForce.all());
      routes.follow(inForce.all());
    } catch (Exception e) {
      LOG.error("the routes of {} could not all be made again: restart the hub", inForce(), e);
    }
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }

  private List<Outcome.Waiting> undelivered(Plan plan) {
    return plan.names(Plan.Kind.PARTICIPANT, Plan.Change.REMOVED).stream()
        .map(core::waiting)
        .filter(Outcome.Waiting::any)
        .toList();
  }

  private void record(Outcome outcome, Recorded.What what, String asked, Change change) {
    if (outcome instanceof Outcome.Applied applied) {
      if (!applied.plan().isEmpty()) {
        LOG.info("configuration {} is in force: {}: {}", asked, change.who(), change.why());
        record(what, asked, change, applied.plan().sentences());
      }
    } else {
      record(Recorded.What.REFUSED, asked, change, ((Outcome.Refused) outcome).reasons());
    }
  }

  private void record(Recorded.What what, String asked, Change change, List<String> changes) {
    store.history().add(new Recorded(clock.instant(), what, inForce(), asked, change, changes));
  }

  private Candidate current() {
    Configuration now = inForce.get();
    return new Candidate(now, files, routes.wanted(List.of(now)));
  }

  private Candidate candidate(Loaded loaded, ConfigurationFiles next) {
    Configuration configuration = ((Loaded.Accepted) loaded).configuration();
    Map<String, WantedRoute> wanted = routes.wanted(List.of(configuration));
    return new Candidate(configuration, next, wanted);
  }

  @Override
  public List<Recorded> history() {
    return store.history().all();
  }

  @Override
  public Optional<Outcome.Refused> refusedAtStart() {
    return refusedAtStart;
  }

  @Override
  public Outcome.Waiting waiting(String participant) {
    return core.waiting(participant);
  }

  @Override
  public synchronized long move(String receiver, Change change) throws Exception {
    long moved = core.recordMoved(receiver, change);
    inForce.move(receiver);
    store.state(StoredState.of(inForce, given));
    record(Recorded.What.MOVED, receiver, change, List.of(moved + " messages to " + receiver));
    return moved;
  }

  @Override
  public synchronized long discard(String receiver, Change change) throws Exception {
    long discarded = core.discard(receiver, change);
    record(
        Recorded.What.DISCARDED, receiver, change, List.of(discarded + " messages to " + receiver));
    return discarded;
  }

  @Override
  public void onChange(Consumer<Configuration> listener) {
    listeners.add(listener);
  }

  /** Forgets those of these versions by which no message goes any more. */
  synchronized void forgetDone(Set<String> asked) throws Exception {
    Set<String> done = new TreeSet<>(asked);
    done.removeAll(core.carried(asked));
    if (done.isEmpty()) {
      return;
    }
    done.forEach(inForce::forget);
    LOG.info("no message goes by the configurations {} any more", done);
    store.state(StoredState.of(inForce, given));
    routes.follow(inForce.all());
    core.keepOnly(inForce.all());
  }

  @Override
  public void close() {
    retirement.close();
  }
}
