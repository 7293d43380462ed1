package id.simpul.connectors.poll;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;

/** One round over the pages. Travels with its exchange. */
public final class PollRound {

  static final String PROPERTY = "pollRound";

  /** A system with more has a paging that does not end. */
  static final int MOST_PAGES = 1000;

  private final PollMemory memory;
  private final Set<URI> asked = new HashSet<>();
  private Optional<URI> next;
  private URI current;
  private int lastPage;
  private long items;
  private boolean placeTold;
  private Optional<String> watermark = Optional.empty();

  PollRound(PollMemory memory, Optional<URI> first) {
    this.memory = memory;
    this.next = first;
  }

  static PollRound of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, PollRound.class);
  }

  /** Whether a page is left; asked by the Kamelet's loop. */
  public boolean isPending() {
    return next.isPresent();
  }

  URI turn() {
    current = next.orElseThrow();
    next = Optional.empty();
    asked.add(current);
    return current;
  }

  URI current() {
    return current;
  }

  int pages() {
    return asked.size();
  }

  long items() {
    return items;
  }

  PollMemory memory() {
    return memory;
  }

  /**
   * The same round, to go on at the page that could not be read; empty where pages are counted:
   * they shift while nobody looks, so such a round begins anew.
   */
  Optional<PollRound> again() {
    if (!placeTold) {
      return Optional.empty();
    }
    asked.remove(current);
    next = Optional.of(current);
    return Optional.of(this);
  }

  /**
   * @param told whether the system itself said where the next page is
   * @throws PollFailed if the pages go round in a circle or do not end
   */
  void goOn(Optional<URI> page, boolean told) throws PollFailed {
    if (page.filter(asked::contains).isPresent()) {
      throw new PollFailed("the next page is one that was read already");
    }
    if (page.isPresent() && asked.size() >= MOST_PAGES) {
      throw new PollFailed("there are more than " + MOST_PAGES + " pages");
    }
    next = page;
    placeTold = told;
  }

  /**
   * @throws PollFailed if it is the page before once more: the system does not know the paging
   */
  void read(byte[] page, int itemsOfPage) throws PollFailed {
    int hash = Arrays.hashCode(page);
    if (itemsOfPage > 0 && asked.size() > 1 && hash == lastPage) {
      throw new PollFailed("the page is the one before once more");
    }
    lastPage = hash;
    items += itemsOfPage;
  }

  void taken(PollItem item) {
    watermark = greater(watermark, item.watermark());
  }

  Optional<String> watermark() {
    return watermark;
  }

  /** Numbers by value, all else by its letters: ISO times of one form come in their order. */
  private static Optional<String> greater(Optional<String> one, Optional<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return compare(one.get(), other.get()) < 0 ? other : one;
  }

  private static int compare(String one, String other) {
    boolean numbers = one.matches("\\d{1,18}") && other.matches("\\d{1,18}");
    return numbers
        ? Long.compare(Long.parseLong(one), Long.parseLong(other))
        : one.compareTo(other);
  }
}
