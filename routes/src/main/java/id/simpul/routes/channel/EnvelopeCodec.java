package id.simpul.routes.channel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/**
 * Envelope to broker message and back. What an operator wants to read when browsing a queue stands
 * in properties; the body is the canonical form followed by the original, or the original alone.
 */
public final class EnvelopeCodec {

  /** Property by which one message is selected. */
  public static final SimpleString TRACKING_ID = SimpleString.of("trackingId");

  static final SimpleString FLOW = SimpleString.of("flow");
  static final SimpleString SENDER = SimpleString.of("sender");
  static final SimpleString MESSAGE_ID = SimpleString.of("messageId");

  /** Property by which the messages of one key are selected. */
  public static final SimpleString KEY = SimpleString.of("key");

  static final SimpleString ACCEPTED_AT = SimpleString.of("acceptedAt");
  static final SimpleString DEADLINE = SimpleString.of("deadline");

  /** Property that names the configuration a message goes by. */
  static final SimpleString CONFIGURATION = SimpleString.of("configuration");

  static final SimpleString CONTENT_TYPE = SimpleString.of("contentType");
  static final SimpleString RECEIVER = SimpleString.of("receiver");
  static final SimpleString CAUSE = SimpleString.of("cause");
  static final SimpleString ATTEMPTS = SimpleString.of("attempts");
  static final SimpleString CANONICAL_BYTES = SimpleString.of("canonicalBytes");

  private static final List<SimpleString> REQUIRED =
      List.of(TRACKING_ID, FLOW, SENDER, ACCEPTED_AT, DEADLINE);

  /** Which process put it and when on that process's monotonic clock: wall clocks move. */
  private static final SimpleString PUT_BY = SimpleString.of("putBy");

  private static final SimpleString PUT_NANOS = SimpleString.of("putNanos");
  private static final long THIS_PROCESS = new SecureRandom().nextLong();

  private EnvelopeCodec() {}

  /** A durable message, grouped by key so that one consumer at a time has a key's messages. */
  public static ClientMessage encode(ClientSession session, Envelope e) {

    ClientMessage m =
        session.createMessage(Message.BYTES_TYPE, true, 0, System.currentTimeMillis(), (byte) 4);

    putIdentity(m, e);
    putProgress(m, e);
    m.putLongProperty(PUT_BY, THIS_PROCESS);
    m.putLongProperty(PUT_NANOS, System.nanoTime());
    ActiveMQBuffer body = m.getBodyBuffer();
    body.writeBytes(e.canonical());
    body.writeBytes(e.original());
    return m;
  }

  private static void putIdentity(ClientMessage m, Envelope e) {
    m.putStringProperty(TRACKING_ID, SimpleString.of(e.trackingId()));
    m.putStringProperty(FLOW, SimpleString.of(e.flow()));
    m.putStringProperty(SENDER, SimpleString.of(e.sender()));
    m.putStringProperty(MESSAGE_ID, SimpleString.of(e.messageId()));
    m.putLongProperty(ACCEPTED_AT, e.acceptedAt().toEpochMilli());
    m.putLongProperty(DEADLINE, e.deadline().toEpochMilli());
    m.putStringProperty(CONTENT_TYPE, SimpleString.of(e.contentType()));
    if (!e.key().isEmpty()) {
      SimpleString key = SimpleString.of(e.key());
      m.putStringProperty(KEY, key);
      m.putStringProperty(Message.HDR_GROUP_ID, key);
    }
  }

  private static void putProgress(ClientMessage m, Envelope e) {
    if (!e.configuration().isEmpty()) {
      m.putStringProperty(CONFIGURATION, SimpleString.of(e.configuration()));
    }
    if (!e.receiver().isEmpty()) {
      m.putStringProperty(RECEIVER, SimpleString.of(e.receiver()));
    }
    if (!e.cause().isEmpty()) {
      m.putStringProperty(CAUSE, SimpleString.of(e.cause()));
    }
    if (e.attempts() > 0) {
      m.putIntProperty(ATTEMPTS, e.attempts());
    }
    if (e.canonical().length > 0) {
      m.putIntProperty(CANONICAL_BYTES, e.canonical().length);
    }
  }

  /**
   * Whether this process put it after that moment.
   *
   * @param nanos as {@link System#nanoTime} gives it
   */
  static boolean putSince(long nanos, ClientMessage m) {
    return m.containsProperty(PUT_BY)
        && m.getLongProperty(PUT_BY) == THIS_PROCESS
        && m.getLongProperty(PUT_NANOS) - nanos >= 0;
  }

  /**
   * @throws IllegalStateException when the hub cannot have written it so
   */
  public static Envelope decode(ClientMessage m) {
    REQUIRED.forEach(name -> checkHas(m, name));
    int canonical = intOf(m, CANONICAL_BYTES);
    if (canonical < 0 || canonical > m.getBodySize()) {
      throw new IllegalStateException("the canonical form is longer than the message");
    }
    ActiveMQBuffer body = m.getBodyBuffer();
    byte[] canonicalForm = read(body, canonical);
    byte[] original = read(body, m.getBodySize() - canonical);
    return new Envelope(
        text(m, TRACKING_ID),
        text(m, FLOW),
        text(m, SENDER),
        text(m, MESSAGE_ID),
        text(m, KEY),
        Instant.ofEpochMilli(m.getLongProperty(ACCEPTED_AT)),
        Instant.ofEpochMilli(m.getLongProperty(DEADLINE)),
        text(m, CONFIGURATION),
        text(m, CONTENT_TYPE),
        text(m, RECEIVER),
        text(m, CAUSE),
        intOf(m, ATTEMPTS),
        canonicalForm,
        original);
  }

  private static void checkHas(ClientMessage m, SimpleString name) {
    if (!m.containsProperty(name)) {
      throw new IllegalStateException(name + " is missing");
    }
  }

  private static byte[] read(ActiveMQBuffer body, int length) {
    byte[] bytes = new byte[length];
    body.readBytes(bytes);
    return bytes;
  }

  private static String text(ClientMessage m, SimpleString name) {
    SimpleString value = m.getSimpleStringProperty(name);
    return value == null ? "" : value.toString();
  }

  private static int intOf(ClientMessage m, SimpleString name) {
    return m.containsProperty(name) ? m.getIntProperty(name) : 0;
  }
}
