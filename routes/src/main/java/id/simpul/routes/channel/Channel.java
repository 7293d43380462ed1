package id.simpul.routes.channel;

/** Names of the hub's queues; each stage and each receiver has its own (Datatype Channel). */
public final class Channel {

  /** Where every step's events go; the message log is written from it. */
  public static final String JOURNAL = "journal";

  /** Journal messages that the hub cannot read, byte for byte. */
  public static final String UNREADABLE_JOURNAL = "unreadable.journal";

  /** What another hub is to be told of the messages that it handed over. */
  public static final String REPORTS = "reports";

  private Channel() {}

  /** Originals that have a receipt and are not yet translated. */
  public static String intake(String flow) {
    return "intake." + flow;
  }

  /** Canonical messages on their way to one receiver. */
  public static String deliver(String receiver) {
    return "deliver." + receiver;
  }

  /** Messages of keys that wait for another try. */
  public static String held(String receiver) {
    return "held." + receiver;
  }

  /** Originals of one flow that cannot be translated before a code table has an entry. */
  public static String waiting(String flow) {
    return "waiting." + flow;
  }

  /** Marks of calls under way to a receiver that can neither be asked nor bears a repeat. */
  public static String sending(String receiver) {
    return "sending." + receiver;
  }

  /** Dead Letter Channel of one receiver. */
  public static String dead(String receiver) {
    return "dead." + receiver;
  }

  /** Invalid Message Channel of one flow: originals that cannot be translated. */
  public static String invalid(String flow) {
    return "invalid." + flow;
  }

  /** Messages that one participant fetches. */
  public static String inbox(String participant) {
    return "inbox." + participant;
  }
}
