package id.simpul.routes;

import id.simpul.connectors.StatusQuestion;
import id.simpul.routes.channel.BrokerRevival;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.ChannelComponent;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.channel.ErrorsAsExceptions;
import id.simpul.routes.channel.GroupCommit;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.control.BrokerHubs;
import id.simpul.routes.control.ConfigurationStart;
import id.simpul.routes.control.ConfigurationStore;
import id.simpul.routes.control.Hubs;
import id.simpul.routes.control.LiveConfiguration;
import id.simpul.routes.control.LiveRoutes;
import id.simpul.routes.deliver.DeliverRoutes;
import id.simpul.routes.deliver.DeliveryPolicy;
import id.simpul.routes.deliver.Receivers;
import id.simpul.routes.deliver.Sinks;
import id.simpul.routes.edge.OwnHub;
import id.simpul.routes.edge.Place;
import id.simpul.routes.hold.EntryWaits;
import id.simpul.routes.hold.HeldRetry;
import id.simpul.routes.inbox.BrokerInbox;
import id.simpul.routes.inbox.Inbox;
import id.simpul.routes.intake.DiskWatch;
import id.simpul.routes.intake.DurableIntake;
import id.simpul.routes.intake.Intake;
import id.simpul.routes.intake.ReceiptStore;
import id.simpul.routes.intake.SourceRoutes;
import id.simpul.routes.intake.TestMessages;
import id.simpul.routes.intake.Unlogged;
import id.simpul.routes.journal.EvidenceLog;
import id.simpul.routes.journal.LogCleaner;
import id.simpul.routes.journal.LogWriter;
import id.simpul.routes.journal.LoggedReferences;
import id.simpul.routes.journal.LoggedStatus;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.MissingEntries;
import id.simpul.routes.journal.SqlMessageLog;
import id.simpul.routes.journal.UnloggedRecovery;
import id.simpul.routes.lookup.Answerers;
import id.simpul.routes.lookup.AskingRoutes;
import id.simpul.routes.lookup.ConnectorLookups;
import id.simpul.routes.lookup.KeyedHash;
import id.simpul.routes.lookup.LookupRoutes;
import id.simpul.routes.lookup.Lookups;
import id.simpul.routes.measure.Measurements;
import id.simpul.routes.replay.BrokerReplay;
import id.simpul.routes.replay.BrokerUnidentified;
import id.simpul.routes.replay.Replay;
import id.simpul.routes.replay.Unidentified;
import id.simpul.routes.translate.Translate;
import id.simpul.routes.translate.TranslateRoutes;
import id.simpul.routes.translate.Waits;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;

/**
 * The core, put together by hand so that it runs the same under Spring, in a test and in the
 * benchmark. The Camel context is started by its owner, after {@link #start}.
 */
public final class Hub implements AutoCloseable {

  private static final Duration OTHER_HUBS_PATIENCE = Duration.ofSeconds(30);

  private final String name;
  private final Place place;
  private final HomeLock home;
  private final EmbeddedBroker broker;
  private final Sessions sessions;
  private final GroupCommit commit;
  private final ReceiptStore receipts;
  private final LogWriter writer;
  private final LogCleaner cleaner;
  private final Receivers receivers;
  private final HeldRetry retry;
  private final Waits waits;
  private final EntryWaits entryWaits;
  private final Answerers answerers;
  private final BrokerInbox inbox;
  private final MessageLog log;
  private final MissingEntries missingEntries;
  private final Intake intake;
  private final TestMessages testMessages;
  private final EvidenceLog evidence;
  private final KeyedHash keyedHash;
  private final Lookups lookups;
  private final Replay replay;
  private final Unidentified unidentified;
  private final DiskWatch disk;
  private final BrokerRevival revival;
  private final HubCore core;
  private final LiveRoutes routes;
  private final Unlogged unlogged = new Unlogged();

  /** Opens the broker and declares its channels; throws what keeps it from opening. */
  public Hub(
      HubSettings settings,
      ConfigurationInForce configuration,
      DataSource database,
      CamelContext camel,
      Measurements measurements,
      DeliveryPolicy policy,
      Clock clock)
      throws Exception {
    place = settings.place();
    name = settings.name();
    home = HomeLock.of(settings.home());
    broker = new EmbeddedBroker(settings.broker(), place.link());
    broker.start();
    broker.declare(Channel.JOURNAL);
    sessions = new Sessions(broker.connector());
    receipts = new ReceiptStore(settings.home().resolve("receipts"), settings.duplicateWindow());
    new UnloggedRecovery(sessions, receipts).run();
    commit = new GroupCommit(sessions);
    writer = new LogWriter(sessions, database, receipts, unlogged, settings.name());
    cleaner = new LogCleaner(database, settings.retention(), clock);
    log = new SqlMessageLog(database, unlogged);
    missingEntries = new MissingEntries(database);
    disk = new DiskWatch(settings.home(), settings.diskReserve());
    revival = new BrokerRevival(broker, disk::writable);
    intake =
        new DurableIntake(
            configuration,
            commit,
            receipts,
            unlogged,
            disk,
            place.onward(configuration, clock),
            clock);
    testMessages = new TestMessages(configuration, commit, clock);
    retry = new HeldRetry(sessions, camel);
    receivers = new Receivers(retry, clock);
    waits = new Waits(retry, policy.longestDelay(), clock);
    entryWaits =
        new EntryWaits(() -> Stream.concat(receivers.held(), waits.held()), retry, sessions, clock);
    answerers = new Answerers(camel.createProducerTemplate(), measurements, clock);
    inbox = new BrokerInbox(sessions, log, settings.evidence(), measurements, clock);
    evidence = new EvidenceLog(database);
    keyedHash = KeyedHash.in(settings.home());
    unidentified = new BrokerUnidentified(broker, database, configuration, clock);
    replay = new BrokerReplay(sessions, log, database, configuration, entryWaits, clock);
    camel.getCamelContextExtension().addInterceptStrategy(new ErrorsAsExceptions());
    camel.addComponent(ChannelComponent.SCHEME, new ChannelComponent(sessions));
    camel.getRegistry().bind("deliveredReferences", new LoggedReferences(database));
    camel.getRegistry().bind(StatusQuestion.NAME, new LoggedStatus(log, configuration));
    lookups =
        place.join(
            new OwnHub(broker, sessions, commit, receipts, configuration, camel, clock),
            new ConnectorLookups(configuration, answerers, commit, keyedHash, clock));
    Sinks sinks = new Sinks(camel);
    Translate translate = new Translate(configuration, waits, measurements, clock);
    routes =
        new LiveRoutes(
            camel,
            List.of(
                new SourceRoutes(intake),
                new LookupRoutes(),
                new AskingRoutes(lookups),
                new DeliverRoutes(
                    configuration,
                    receivers,
                    sinks,
                    retry,
                    policy,
                    measurements,
                    settings.evidence(),
                    clock),
                new TranslateRoutes(translate)));
    WaitingMessages messages =
        new WaitingMessages(broker, sessions, receivers, inbox, camel, clock);
    core = new HubCore(broker, receivers, entryWaits, waits, sinks, place, configuration, messages);
    core.prepare(configuration.all());
    routes.follow(configuration.all());
  }

  /** Starts to write the message log, and to remove from it what is too old. */
  public void start() {
    writer.start();
    cleaner.start();
    revival.start();
  }

  /** What changes the configuration of this hub while it runs. */
  public LiveConfiguration control(
      ConfigurationStart start, ConfigurationStore store, Clock clock) {
    Hubs hubs = new BrokerHubs(sessions, name, OTHER_HUBS_PATIENCE);
    return new LiveConfiguration(start, store, routes, core, hubs, clock);
  }

  public Intake intake() {
    return intake;
  }

  public TestMessages testMessages() {
    return testMessages;
  }

  public MessageLog log() {
    return log;
  }

  /** What was sent and answered. */
  public EvidenceLog evidence() {
    return evidence;
  }

  public Lookups lookups() {
    return lookups;
  }

  /** By which the journal knows what a lookup was about. */
  public KeyedHash keyedHash() {
    return keyedHash;
  }

  public Inbox inbox() {
    return inbox;
  }

  public Replay replay() {
    return replay;
  }

  /** What was set aside and has no tracking id. */
  public Unidentified unidentified() {
    return unidentified;
  }

  public EmbeddedBroker broker() {
    return broker;
  }

  public Receivers receivers() {
    return receivers;
  }

  public Waits waits() {
    return waits;
  }

  /** What waits for entries of code tables, to be tried again or discarded. */
  public EntryWaits entryWaits() {
    return entryWaits;
  }

  public MissingEntries missingEntries() {
    return missingEntries;
  }

  public DiskWatch disk() {
    return disk;
  }

  /** Whether the message log's database takes what the journal holds. */
  public boolean logAvailable() {
    return writer.available();
  }

  /** Alone, at the centre of edges, or at an edge. */
  public Place place() {
    return place;
  }

  /** Stops after the Camel context has been stopped by its owner. */
  @Override
  public void close() throws Exception {
    place.close();
    revival.close();
    retry.close();
    answerers.close();
    commit.close();
    inbox.close();
    cleaner.close();
    writer.close();
    receipts.close();
    sessions.close();
    broker.close();
    home.close();
  }
}
