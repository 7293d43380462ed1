package id.simpul.routes.channel;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.filter.impl.FilterImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.ServiceRegistry;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.server.impl.ServiceRegistryImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * Artemis inside the process, with a persistent journal (Guaranteed Delivery). Reached in-VM only.
 */
public final class EmbeddedBroker implements AutoCloseable {

  /** Name of the broker's MBeans. */
  public static final String NAME = "simpul";

  private static final AtomicInteger NEXT_ID = new AtomicInteger();
  private static final int PAGE_BYTES = 1 << 20;

  /**
   * A channel that holds more is paged to disk, it alone: what waits for one receiver takes no
   * memory from the others.
   */
  private static final long PAGED_ABOVE_BYTES = 8 << 20;

  private static final int JOURNAL_FILE_BYTES = 10 << 20;
  private static final int LARGE_MESSAGE_BYTES = 200 << 10;

  private final int id = NEXT_ID.getAndIncrement();
  private final AppendingOnCaller appending = new AppendingOnCaller();
  private final ActiveMQServer server;

  public EmbeddedBroker(BrokerSettings settings) {
    this(settings, BrokerLink.NONE);
  }

  public EmbeddedBroker(BrokerSettings settings, BrokerLink link) {
    server =
        new ActiveMQServerImpl(
            configuration(settings, link),
            ManagementFactory.getPlatformMBeanServer(),
            link.security().orElse(null),
            null,
            threads(link));
  }

  /** With a link AMQP's threads would append too, which was not tried enough. */
  private ServiceRegistry threads(BrokerLink link) {
    ServiceRegistry threads = new ServiceRegistryImpl();
    if (link == BrokerLink.NONE) {
      threads.setIOExecutorService(appending);
    }
    return threads;
  }

  /** Returns when the journal has been read and queues accept messages. */
  public void start() throws Exception {
    server.start();
  }

  /** How clients in this process reach the broker. */
  public TransportConfiguration connector() {
    return new TransportConfiguration(
        InVMConnectorFactory.class.getName(), Map.of(TransportConstants.SERVER_ID_PROP_NAME, id));
  }

  /** Makes sure that a durable queue exists; keeps what it holds. */
  public void declare(String queue) {
    try {
      server.createQueue(DurableQueue.named(queue), true);
    } catch (Exception e) {
      throw new IllegalStateException("queue " + queue + " cannot be created", e);
    }
  }

  /** As {@link #declare}, for a channel that a link takes from or puts to. */
  public void declareForLink(String queue) {
    try {
      server.createQueue(DurableQueue.ordered(queue), true);
    } catch (Exception e) {
      throw new IllegalStateException("queue " + queue + " cannot be created", e);
    }
  }

  /** Takes a message off a queue if nobody has it yet; does nothing otherwise. */
  public void withdraw(String queue, String trackingId) {
    withdrawMatching(queue, EnvelopeCodec.TRACKING_ID + " = '" + trackingId + "'");
  }

  /** Takes every message off a queue that nobody has yet. */
  public void withdrawAll(String queue) {
    withdrawMatching(queue, null);
  }

  private void withdrawMatching(String queue, String filter) {
    try {
      var found = server.locateQueue(queue);
      if (found != null) {
        found.deleteMatchingReferences(FilterImpl.createFilter(filter));
      }
    } catch (Exception e) {
      throw new IllegalStateException("queue " + queue + " cannot be looked through", e);
    }
  }

  /** Messages on a queue, those under way included; 0 for a queue that does not exist. */
  public long depth(String queue) {
    var found = server.locateQueue(queue);
    return found == null ? 0 : found.getMessageCount();
  }

  /** Age of the message that is longest on a queue, in seconds; 0 when there is none. */
  public double oldestSeconds(String queue) {
    return waiting(queue, 1).stream()
        .mapToDouble(w -> (System.currentTimeMillis() - w.since().toEpochMilli()) / 1e3)
        .findFirst()
        .orElse(0);
  }

  /**
   * The first messages of a queue, oldest first: what a worker holds before what it has not
   * fetched.
   *
   * @param limit at most so many
   */
  public List<Waiting> waiting(String queue, int limit) {
    var found = server.locateQueue(queue);
    return found == null ? List.of() : waiting(found, limit);
  }

  private static List<Waiting> waiting(Queue queue, int limit) {
    List<Waiting> waiting = new ArrayList<>();
    queue.getDeliveringMessages().values().stream()
        .flatMap(List::stream)
        .map(reference -> Waiting.of(reference.getMessage()))
        .sorted(Comparator.comparing(Waiting::since))
        .limit(limit)
        .forEach(waiting::add);
    try (var messages = queue.browserIterator()) {
      while (waiting.size() < limit && messages.hasNext()) {
        waiting.add(Waiting.of(messages.next().getMessage()));
      }
    }
    return waiting;
  }

  /** Whether it is down, and not on its way up or down. */
  boolean hasStopped() {
    return server.getState() == ActiveMQServer.SERVER_STATE.STOPPED;
  }

  public boolean active() {
    return server.isActive();
  }

  public ActiveMQServer server() {
    return server;
  }

  @Override
  public void close() throws Exception {
    server.stop();
    appending.shutdown();
  }

  private Configuration configuration(BrokerSettings settings, BrokerLink link) {
    try {
      Configuration c = new ConfigurationImpl();
      c.setName(NAME);
      c.setSecurityEnabled(link.security().isPresent());
      c.setJMXManagementEnabled(true);
      c.setMessageCounterEnabled(false);
      c.addAcceptorConfiguration(
          new TransportConfiguration(
              InVMAcceptorFactory.class.getName(),
              Map.of(TransportConstants.SERVER_ID_PROP_NAME, id)));
      store(c, settings);
      c.addAddressSetting("#", addressSettings());
      link.configure(c);
      return c;
    } catch (Exception e) {
      throw new IllegalStateException("the broker's settings are not usable", e);
    }
  }

  private static void store(Configuration c, BrokerSettings settings) {
    String root = settings.directory().toAbsolutePath().toString();
    c.setPersistenceEnabled(true);
    c.setJournalType(JournalType.NIO);
    c.setJournalDirectory(root + "/journal");
    c.setBindingsDirectory(root + "/bindings");
    c.setPagingDirectory(root + "/paging");
    c.setLargeMessagesDirectory(root + "/large");
    c.setJournalBufferTimeout_NIO((int) settings.syncWait().toNanos());
    c.setJournalFileSize(JOURNAL_FILE_BYTES);
    c.setJournalMinFiles(4);
    c.setJournalPoolFiles(20);
    c.setGlobalMaxSize(settings.memory());
    // Intake watches the disk and refuses before it is full; the broker must not stop producers
    // of messages that were already accepted.
    c.setMaxDiskUsage(-1);
    c.setCriticalAnalyzer(false);
  }

  private static AddressSettings addressSettings() {
    return new AddressSettings()
        .setMaxSizeBytes(PAGED_ABOVE_BYTES)
        .setPageSizeBytes(PAGE_BYTES)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setAutoCreateQueues(false)
        .setAutoCreateAddresses(false)
        // The delivery policy decides when a message is dead, never a count of broker deliveries.
        .setMaxDeliveryAttempts(-1)
        .setRedeliveryDelay(0);
  }

  static int largeMessageBytes() {
    return LARGE_MESSAGE_BYTES;
  }
}
