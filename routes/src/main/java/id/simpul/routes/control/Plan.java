package id.simpul.routes.control;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What would change if one configuration took the place of another.
 *
 * @param from short version of the one in force
 * @param to short version of the other; the same when nothing changes
 * @param items what is added, taken away or changed, by kind and name
 * @param fields what each receiver would see that it does not see now, or no more
 * @param files paths of the files that differ
 */
public record Plan(
    String from, String to, List<Item> items, List<Field> fields, List<String> files) {

  /** What happens to it. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** What it is, in the order in which a reader wants to know. */
  public enum Kind {
    PARTICIPANT,
    FLOW,
    AGREEMENT,
    RECEIVER,
    QUEUE,
    ROUTE
  }

  /**
   * @param detail what of it, for people; empty when the name says all
   */
  public record Item(Kind kind, Change change, String name, String detail) {
    String sentence() {
      return (kind.name().toLowerCase(Locale.ROOT) + " " + name + " ")
          + change.name().toLowerCase(Locale.ROOT)
          + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
  }

  /**
   * A field of a sender's messages that a receiver is granted, or not any more.
   *
   * @param pointer JSON Pointer in the canonical message; {@code *} stands for any item
   * @param personal whether it is, or holds, personal data
   */
  public record Field(
      Change change, String flow, String from, String to, String pointer, boolean personal) {
    String sentence() {
      return to
          + (change == Change.ADDED ? " now sees " : " no longer sees ")
          + pointer
          + (personal ? ", personal data, of " : " of ")
          + flow
          + " from "
          + from;
    }
  }

  /** Whether nothing would change. */
  public boolean changesNothing() {
    return from.equals(to);
  }

  /** What changes, one sentence each; queues and routes follow from the rest and are left out. */
  public List<String> sentences() {
    return Stream.concat(
            items.stream()
                .filter(i -> i.kind().ordinal() <= Kind.RECEIVER.ordinal())
                .map(Item::sentence),
            fields.stream().map(Field::sentence))
        .toList();
  }

  /** Names of what is changed that way. */
  public List<String> names(Kind kind, Change change) {
    return items.stream()
        .filter(item -> item.kind() == kind && item.change() == change)
        .map(Item::name)
        .toList();
  }
}
