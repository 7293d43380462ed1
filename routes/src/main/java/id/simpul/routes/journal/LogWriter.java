package id.simpul.routes.journal;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.channel.Undecodable;
import id.simpul.routes.intake.ReceiptStore;
import id.simpul.routes.intake.Unlogged;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains the journal into the message log in batches. While the database is away the journal keeps
 * the entries and nothing else waits for it. A journal message is let go only after its entries are
 * on disk in the database and its receipts in the receipt store; one that was written but not let
 * go (the process was killed between the two) is recognised and skipped.
 */
public final class LogWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
  private static final int MAX_ENTRIES = 4_000;

  /** A batch is in memory several times over while it is written. */
  private static final long MAX_BYTES = 4L << 20;

  /**
   * Shares a commit among what comes meanwhile; longer, and so much is in memory at once that it
   * outlives the space for young objects.
   */
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long IDLE_MILLIS = 500;
  private static final long RETRY_MILLIS = 2_000;

  private final Sessions sessions;
  private final LogDatabase database;
  private final ReceiptStore receipts;
  private final Unlogged unlogged;
  private final Thread thread = new Thread(this::run, "message-log");
  private volatile boolean running = true;
  private volatile boolean available = true;

  public LogWriter(
      Sessions sessions,
      DataSource dataSource,
      ReceiptStore receipts,
      Unlogged unlogged,
      String hub) {
    this.sessions = sessions;
    this.database = new LogDatabase(dataSource, hub);
    this.receipts = receipts;
    this.unlogged = unlogged;
  }

  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether the last write reached the database. */
  public boolean available() {
    return available;
  }

  private void run() {
    while (running) {
      try {
        database.migrate();
        drain(database.lastWritten());
      } catch (InterruptedException e) {
        running = false;
      } catch (Exception | Error e) {
        // Not even a driver's failed assertion may end the only thread that writes the log.
        away(e);
      }
    }
  }

  private void drain(Set<String> written) throws Exception {
    try (ClientSession session = sessions.transacted();
        ClientConsumer journal = session.createConsumer(Channel.JOURNAL)) {
      back();
      while (running) {
        ClientMessage first = journal.receive(IDLE_MILLIS);
        if (first != null) {
          writeBatch(session, journal, first, written);
        }
      }
    }
  }

  private void writeBatch(
      ClientSession session, ClientConsumer journal, ClientMessage first, Set<String> written)
      throws Exception {
    // Their ids alone: what has been read of a message should not be in memory twice.
    Set<String> ids = new LinkedHashSet<>();
    LogBatch batch = new LogBatch();
    long until = System.nanoTime() + GATHER_NANOS;
    ClientMessage last = first;
    for (ClientMessage m = first; m != null; m = next(journal, batch, until)) {
      last = m;
      String id = String.valueOf(m.getUserID());
      if (!isWritten(m, id, written)) {
        ids.add(id);
        entries(session, m).forEach(batch::add);
      }
    }
    remember(batch);
    if (!ids.isEmpty()) {
      database.write(batch, ids);
    }
    last.acknowledge();
    session.commit();
    batch.messages().forEach(row -> unlogged.logged(row.trackingId));
  }

  private static List<Entry> entries(ClientSession session, ClientMessage m)
      throws ActiveMQException {
    byte[] body = body(m);
    try {
      return EntryCodec.decode(body);
    } catch (EntryCodec.Damaged e) {
      Undecodable.keepJournal(session, body, e);
      return List.of();
    }
  }

  /** One that another consumer had before may have been written by another hub meanwhile. */
  private boolean isWritten(ClientMessage m, String id, Set<String> written) throws Exception {
    if (m.getDeliveryCount() > 1 && !written.contains(id)) {
      written.addAll(database.lastWritten());
    }
    return written.contains(id);
  }

  private ClientMessage next(ClientConsumer journal, LogBatch batch, long until) throws Exception {
    long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    boolean full = batch.size() >= MAX_ENTRIES || batch.bytes() >= MAX_BYTES;
    return left <= 0 || full || !running ? null : journal.receive(left);
  }

  private void remember(LogBatch batch) {
    for (LogBatch.MessageRow row : batch.messages()) {
      row.accepted.ifPresent(
          a ->
              receipts.remember(
                  a.sender(), a.flow(), a.messageId(), a.body(), row.at, row.trackingId));
    }
    receipts.force();
  }

  private static byte[] body(ClientMessage m) {
    byte[] bytes = new byte[m.getBodySize()];
    m.getBodyBuffer().readBytes(bytes);
    return bytes;
  }

  private void back() {
    if (!available) {
      LOG.info("the message log is written again");
      available = true;
    }
  }

  private void away(Throwable e) {
    if (running && available) {
      LOG.warn(
          "the message log cannot be written; messages move on, the journal keeps: {}",
          e.toString());
      available = false;
    }
    try {
      if (running) {
        Thread.sleep(RETRY_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      running = false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }
}
