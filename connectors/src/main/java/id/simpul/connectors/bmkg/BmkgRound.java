package id.simpul.connectors.bmkg;

import id.simpul.connectors.http.Validators;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.camel.Exchange;

/** One round over the feeds: what is still to be asked for. Travels with its exchange. */
public final class BmkgRound {

  static final String PROPERTY = "bmkgRound";

  private final Deque<FeedRequest> requests;
  private final String alertsUrl;
  private final Memory memory;
  private final Instant startedAt;
  private FeedRequest current;

  /** What lasts from round to round. */
  record Memory(Validators validators, Taken taken, Notices notices) {}

  BmkgRound(List<FeedRequest> requests, String alertsUrl, Memory memory, Instant startedAt) {
    this.requests = new ArrayDeque<>(requests);
    this.alertsUrl = alertsUrl;
    this.memory = memory;
    this.startedAt = startedAt;
  }

  static BmkgRound of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, BmkgRound.class);
  }

  /** Whether something is left; asked by the Kamelet's loop. */
  public boolean isPending() {
    return !requests.isEmpty();
  }

  FeedRequest next() {
    current = requests.remove();
    return current;
  }

  FeedRequest current() {
    return current;
  }

  /** Asks for alerts of a list too, in that order. */
  void add(List<String> files) {
    files.forEach(file -> requests.add(FeedRequest.alert(alertsUrl, file)));
  }

  /** Has the current address answer in full next time; an alert is only asked for by its list. */
  void askAgain() {
    memory.validators().forget(current.address());
    if (current.kind() == FeedRequest.Kind.ALERT) {
      memory.validators().forget(alertsUrl);
    }
  }

  Memory memory() {
    return memory;
  }

  Instant startedAt() {
    return startedAt;
  }
}
