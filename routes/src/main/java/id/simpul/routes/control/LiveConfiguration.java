package id.simpul.routes.control;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import id.simpul.routes.control.Hubs.Proposal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes the configuration of this hub and, where several share a broker, of all of them. */
public final class LiveConfiguration implements ConfigurationControl, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveConfiguration.class);

  private final ConfigurationInForce inForce;
  private final UnaryOperator<Participant> seen;
  private final ConfigurationStore store;
  private final LiveRoutes routes;
  private final Core core;
  private final Hubs hubs;
  private final Swap swap;
  private final Catalogue catalogue = new Catalogue();
  private final Retirement retirement = new Retirement(this);
  private volatile Optional<Outcome.Refused> refusedAtStart = Optional.empty();

  public LiveConfiguration(
      ConfigurationStart start,
      ConfigurationStore store,
      LiveRoutes routes,
      Core core,
      Hubs hubs,
      Clock clock) {
    this.inForce = start.configuration();
    this.seen = start.seen();
    this.store = store;
    this.routes = routes;
    this.core = core;
    this.hubs = hubs;
    this.swap = new Swap(start, store, routes, core, clock);
  }

  /**
   * Joins the other hubs, and applies the files that the hub was started with if they are a
   * request.
   *
   * @param commit of the checkout that they come from
   */
  public void started(ConfigurationStart start, Optional<String> commit) {
    retirement.start();
    Change first = new Change("start", "the first configuration of the broker");
    hubs.join(new ThisHub(swap, inForce, seen), new Proposal(swap.version(), swap.files(), first));
    if (start.request()) {
      applyGiven(start.given(), commit);
    }
  }

  private void applyGiven(ConfigurationFiles given, Optional<String> commit) {
    Change change = new Change("start", "the files given at the start have changed", commit);
    Outcome outcome = apply(given, change, Recorded.What.START, Optional.empty());
    if (outcome instanceof Outcome.Refused refused) {
      refusedAtStart = Optional.of(refused);
      LOG.error(
          "THE FILES GIVEN AT THE START ARE NOT IN FORCE; the hub goes on with {}:\n  {}",
          inForce(),
          String.join("\n  ", refused.reasons()));
    } else {
      synchronized (swap) {
        swap.given(given);
      }
    }
  }

  @Override
  public ConfigurationFiles files() {
    return swap.files();
  }

  @Override
  public String inForce() {
    return swap.version();
  }

  @Override
  public List<String> earlier() {
    return inForce.earlier().stream().map(Configuration::shortVersion).sorted().toList();
  }

  @Override
  public Planned plan(ConfigurationFiles files) {
    Loaded loaded = load(files);
    if (loaded instanceof Loaded.Faulty faulty) {
      return new Planned.Faulty(faulty.faults());
    }
    Candidate next = candidate(loaded, files);
    Plan plan = Comparison.of(swap.current(), next);
    return new Planned.Possible(plan, undelivered(plan), unset(plan, next.configuration()));
  }

  private Loaded load(ConfigurationFiles files) {
    return new ConfigurationLoader(files, catalogue, seen).load(true);
  }

  private Candidate candidate(Loaded loaded, ConfigurationFiles files) {
    return swap.candidate(((Loaded.Accepted) loaded).configuration(), files);
  }

  private List<Outcome.Waiting> undelivered(Plan plan) {
    return plan.names(Plan.Kind.PARTICIPANT, Plan.Change.REMOVED).stream()
        .map(core::waiting)
        .filter(Outcome.Waiting::any)
        .toList();
  }

  private List<String> unset(Plan plan, Configuration next) {
    return Stream.of(Plan.Change.ADDED, Plan.Change.CHANGED)
        .flatMap(change -> plan.names(Plan.Kind.PARTICIPANT, change).stream())
        .flatMap(id -> next.participant(id).stream())
        .flatMap(participant -> routes.unset(participant).stream())
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Optional<Planned> planRollback(String version) {
    return store.find(version).flatMap(store::files).map(this::plan);
  }

  @Override
  public Outcome apply(ConfigurationFiles files, Change change, Optional<String> planned) {
    return apply(files, change, Recorded.What.APPLY, planned);
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
      ConfigurationFiles files, Change change, Recorded.What what, Optional<String> planned) {
    Loaded loaded = load(files);
    synchronized (swap) {
      Outcome outcome =
          loaded instanceof Loaded.Faulty faulty
              ? new Outcome.Faulty(faulty.faults())
              : replace(candidate(loaded, files), planned, change);
      record(outcome, what, files.digest("").substring(0, 12), change);
      return outcome;
    }
  }

  private Outcome replace(Candidate next, Optional<String> planned, Change change) {
    Plan plan = Comparison.of(swap.current(), next);
    if (planned.isPresent() && !planned.get().equals(plan.from())) {
      return new Outcome.Overtaken(plan.from());
    }
    if (plan.changesNothing()) {
      return new Outcome.Applied(plan.to(), plan);
    }
    List<Outcome.Waiting> undelivered = undelivered(plan);
    return undelivered.isEmpty()
        ? replace(next, plan, change)
        : new Outcome.Undelivered(undelivered);
  }

  private Outcome replace(Candidate next, Plan plan, Change change) {
    Proposal previous = new Proposal(swap.version(), swap.files(), change);
    Configuration before = inForce.get();
    boolean agreed = false;
    try {
      swap.makeReady(next);
      Optional<String> objection = hubs.agree(new Proposal(plan.to(), next.files(), change));
      agreed = objection.isEmpty();
      if (!agreed) {
        swap.back(before);
        return new Outcome.OtherHubs(objection.get());
      }
      swap.putInForce(next);
      return new Outcome.Applied(plan.to(), plan);
    } catch (Exception e) {
      LOG.error("{} could not be put in force: {}", plan.to(), Swap.root(e).toString());
      LOG.debug("{}", plan.to(), e);
      swap.back(before);
      if (agreed) {
        hubs.agree(previous);
      }
      return new Outcome.NotStarted(Swap.sentence(e));
    }
  }

  private void record(Outcome outcome, Recorded.What what, String asked, Change change) {
    if (outcome instanceof Outcome.Refused refused) {
      swap.record(Recorded.What.REFUSED, asked, change, refused.reasons());
    } else if (outcome instanceof Outcome.Applied applied && !applied.plan().changesNothing()) {
      LOG.info("configuration {} is in force: {}: {}", asked, change.who(), change.why());
      swap.record(what, asked, change, applied.plan().sentences());
    }
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
  public long move(String receiver, Change change) throws Exception {
    synchronized (swap) {
      long moved = core.recordMoved(receiver, change);
      inForce.move(receiver);
      swap.save();
      List<String> changes = List.of(moved + " messages to " + receiver);
      swap.record(Recorded.What.MOVED, receiver, change, changes);
      return moved;
    }
  }

  @Override
  public long discard(String receiver, Change change) throws Exception {
    synchronized (swap) {
      long discarded = core.discard(receiver, change);
      List<String> changes = List.of(discarded + " messages to " + receiver);
      swap.record(Recorded.What.DISCARDED, receiver, change, changes);
      return discarded;
    }
  }

  @Override
  public void onChange(Consumer<Configuration> listener) {
    swap.onChange(listener);
  }

  /** Forgets those of these versions by which no message goes any more. */
  void forgetDone(Set<String> asked) throws Exception {
    synchronized (swap) {
      Set<String> done = new TreeSet<>(asked);
      done.removeAll(core.carried(asked));
      if (!done.isEmpty()) {
        swap.forget(done);
        LOG.info("no message goes by {} any more", done);
      }
    }
  }

  @Override
  public void close() {
    hubs.close();
    retirement.close();
  }
}
