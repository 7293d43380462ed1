package id.simpul.routes.channel;

import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.EntryCodec;
import id.simpul.routes.journal.Event;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.utils.UUIDGenerator;

/**
 * One local broker transaction (Transactional Client): messages taken, messages put and the journal
 * entries about them take effect together or not at all. Entries of one transaction travel as one
 * journal message. Belongs to one thread.
 */
public final class Transaction implements AutoCloseable {

  private static final SimpleString JOURNAL = SimpleString.of(Channel.JOURNAL);

  /** More than this is not kept in memory until the commit. */
  private static final long GATHERED_BYTES = 1 << 20;

  private final ClientSession session;
  private final ClientProducer producer;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> reports = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<Runnable> afterRollback = new ArrayList<>();
  private final List<Put> puts = new ArrayList<>();
  private Marks step = Marks.START;
  private ClientMessage lastTaken;
  private boolean taken;
  private long gathered;

  /**
   * What a step puts. It goes to the broker with all else at commit, one right after the other:
   * sent one by one between steps, each would wake the broker's threads again.
   */
  private record Put(String queue, Envelope envelope, Kind kind, String id) {}

  private enum Kind {
    KEPT,
    ASIDE,
    PASSING
  }

  /** Where the step under way began. */
  private record Marks(int puts, int entries, int reports, int afterCommit, int afterRollback) {
    static final Marks START = new Marks(0, 0, 0, 0, 0);
  }

  public Transaction(ClientSession session) throws ActiveMQException {
    this(session, session.createProducer());
  }

  private Transaction(ClientSession session, ClientProducer producer) {
    this.session = session;
    this.producer = producer;
  }

  /**
   * One step's part of a transaction that belongs to another thread, which {@link #adopt}s it. It
   * has no session and cannot be committed.
   */
  static Transaction part() {
    return new Transaction(null, null);
  }

  /** Takes the message, and does with it at commit what the part of its step holds. */
  void adopt(ClientMessage message, Transaction part) throws ActiveMQException {
    puts.addAll(part.puts);
    entries.addAll(part.entries);
    reports.addAll(part.reports);
    afterCommit.addAll(part.afterCommit);
    afterRollback.addAll(part.afterRollback);
    part.afterRollback.clear();
    takeAlone(message);
    taken = true;
  }

  /**
   * Ends a step: everything this consumer received up to and including this message is taken at
   * commit.
   */
  public void take(ClientMessage message) throws ActiveMQException {
    endStep();
    lastTaken = message;
  }

  /** Ends a step as {@link #take} does, and takes this one message at commit. */
  public void takeAlone(ClientMessage message) throws ActiveMQException {
    endStep();
    message.individualAcknowledge();
  }

  public void put(String queue, Envelope envelope) {
    puts.add(new Put(queue, envelope, Kind.KEPT, ""));
  }

  /**
   * Puts a message on a channel that is made when it is first needed: most receivers never have a
   * dead letter, and an empty queue costs 40 KB of memory.
   */
  public void putAside(String queue, Envelope envelope) {
    puts.add(new Put(queue, envelope, Kind.ASIDE, ""));
  }

  /** Puts a message that is lost when the process ends, and never written to a disk. */
  public void putPassing(String queue, Envelope envelope) {
    puts.add(new Put(queue, envelope, Kind.PASSING, ""));
  }

  /** Whether a channel that is made when first needed has been made. */
  public boolean exists(String queue) throws ActiveMQException {
    return session.queueQuery(SimpleString.of(queue)).isExists();
  }

  /**
   * Puts a message that the broker refuses to take a second time under the same id; then the commit
   * fails with {@code ActiveMQDuplicateIdException}.
   */
  public void putOnce(String queue, Envelope envelope, String id) {
    puts.add(new Put(queue, envelope, Kind.KEPT, id));
  }

  public void record(Event event) {
    entries.add(Entry.of(event));
  }

  public void record(Entry entry) {
    entries.add(entry);
  }

  /** Records, and tells the hub that handed the message over already mapped. */
  public void record(Envelope about, Entry entry) {
    entries.add(entry);
    if (about.isMapped()) {
      reports.add(entry.report(identity(about)));
    }
  }

  private static Entry.Accepted identity(Envelope message) {
    return new Entry.Accepted(
        message.sender(), message.flow(), message.messageId(), message.contentType(), new byte[0]);
  }

  /** Runs once the commit is on disk; not run when it fails. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /** Runs when what was done so far in this transaction has been undone. */
  public void afterRollback(Runnable action) {
    afterRollback.add(action);
  }

  public boolean isEmpty() {
    return lastTaken == null && !taken && entries.isEmpty();
  }

  private void endStep() throws ActiveMQException {
    for (Put put : puts.subList(step.puts(), puts.size())) {
      gathered += put.envelope().canonical().length + put.envelope().original().length;
    }
    if (gathered > GATHERED_BYTES) {
      sendPuts();
    }
    step =
        new Marks(
            puts.size(), entries.size(), reports.size(), afterCommit.size(), afterRollback.size());
  }

  private void sendPuts() throws ActiveMQException {
    for (Put put : puts) {
      send(put);
    }
    puts.clear();
    gathered = 0;
  }

  private void send(Put put) throws ActiveMQException {
    if (put.kind() == Kind.ASIDE && !exists(put.queue())) {
      session.createSharedQueue(DurableQueue.named(put.queue()));
    }
    ClientMessage message = EnvelopeCodec.encode(session, put.envelope());
    message.setDurable(put.kind() != Kind.PASSING);
    if (!put.id().isEmpty()) {
      message.putStringProperty(Message.HDR_DUPLICATE_DETECTION_ID, SimpleString.of(put.id()));
    }
    producer.send(SimpleString.of(put.queue()), message);
  }

  /**
   * Forgets what was put and recorded since the last message was taken, so that a step which broke
   * half-way leaves nothing behind and those before it stand.
   */
  public void undoStep() {
    cut(puts, step.puts());
    cut(entries, step.entries());
    cut(reports, step.reports());
    cut(afterCommit, step.afterCommit());
    List<Runnable> undo = afterRollback.subList(step.afterRollback(), afterRollback.size());
    List.copyOf(undo).forEach(Runnable::run);
    undo.clear();
  }

  private static void cut(List<?> list, int size) {
    list.subList(size, list.size()).clear();
  }

  /** On disk when this returns. */
  public void commit() throws ActiveMQException {
    report();
    sendPuts();
    if (lastTaken != null) {
      lastTaken.acknowledge();
      lastTaken = null;
    }
    if (!entries.isEmpty()) {
      producer.send(JOURNAL, journalMessage());
      entries.clear();
    }
    session.commit();
    taken = false;
    step = Marks.START;
    afterRollback.clear();
    List<Runnable> actions = List.copyOf(afterCommit);
    afterCommit.clear();
    actions.forEach(Runnable::run);
  }

  private void report() {
    if (!reports.isEmpty()) {
      String id = UUIDGenerator.getInstance().generateStringUUID();
      put(Channel.REPORTS, Carried.by(id, EntryCodec.encode(reports)));
      reports.clear();
    }
  }

  public void rollback() throws ActiveMQException {
    puts.clear();
    gathered = 0;
    step = Marks.START;
    entries.clear();
    reports.clear();
    afterCommit.clear();
    lastTaken = null;
    taken = false;
    undone();
    session.rollback();
  }

  /** Runs what is to be done after a rollback. */
  void undone() {
    List<Runnable> actions = List.copyOf(afterRollback);
    afterRollback.clear();
    actions.forEach(Runnable::run);
  }

  private ClientMessage journalMessage() {
    ClientMessage m =
        session.createMessage(Message.BYTES_TYPE, true, 0, System.currentTimeMillis(), (byte) 4);
    // Lets the log's writer recognise a message that it has written already.
    m.setUserID(UUIDGenerator.getInstance().generateUUID());
    m.getBodyBuffer().writeBytes(EntryCodec.encode(entries));
    return m;
  }

  public ClientSession session() {
    return session;
  }

  @Override
  public void close() throws ActiveMQException {
    undone();
    session.close();
  }
}
