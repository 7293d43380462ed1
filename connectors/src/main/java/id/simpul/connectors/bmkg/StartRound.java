package id.simpul.connectors.bmkg;

import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.Validators;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Begins a round over the feeds. Made by a Kamelet, one per use; holds what lasts from round to
 * round.
 */
public final class StartRound implements Processor {

  /** BMKG asks for restraint: nothing of it changes faster. */
  private static final long SHORTEST_PERIOD = 60_000;

  private static final long SHORTEST_LOOPBACK_PERIOD = 100;
  private static final Pattern FEED = Pattern.compile("[a-z]{1,40}\\.(json|xml)|alerts");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  private final BmkgRound.Memory memory =
      new BmkgRound.Memory(new Validators(), new Taken(), new Notices());
  private final Clock clock = Clock.systemUTC();
  private List<String> feeds = List.of();
  private String dataUrl = "";
  private String alertsUrl = "";
  private long period = Long.MAX_VALUE;

  /** Checked here, before Camel makes an endpoint of it. */
  public void setDataUrl(String url) {
    dataUrl = HttpAddress.checked(url);
    checkPeriod();
  }

  /** Checked like the other address. */
  public void setAlertsUrl(String url) {
    alertsUrl = HttpAddress.checked(url);
    checkPeriod();
  }

  /**
   * Pause between rounds in milliseconds.
   *
   * @throws IllegalArgumentException if it is under a minute and BMKG itself is asked
   */
  public void setPeriod(long milliseconds) {
    period = milliseconds;
    checkPeriod();
  }

  /**
   * Names divided by commas; where two feeds hold the same earthquake, the first one tells it.
   *
   * @throws IllegalArgumentException if one is no name of a feed
   */
  public void setFeeds(String names) {
    feeds = Arrays.stream(names.split(",")).map(String::strip).toList();
    if (!feeds.stream().allMatch(name -> FEED.matcher(name).matches())) {
      throw new IllegalArgumentException(
          "feeds must be names such as autogempa.json, autogempa.xml or alerts");
    }
  }

  @Override
  public void process(Exchange exchange) {
    List<FeedRequest> requests =
        feeds.stream().map(name -> FeedRequest.feed(name, dataUrl, alertsUrl)).toList();
    exchange.setProperty(
        BmkgRound.PROPERTY, new BmkgRound(requests, alertsUrl, memory, clock.instant()));
  }

  private void checkPeriod() {
    long shortest =
        loopback(dataUrl) && loopback(alertsUrl) ? SHORTEST_LOOPBACK_PERIOD : SHORTEST_PERIOD;
    if (period < shortest) {
      throw new IllegalArgumentException("period must be at least " + shortest + " ms");
    }
  }

  /** An address that is not set yet does not count. */
  private static boolean loopback(String url) {
    return url.isEmpty() || LOOPBACK.matcher(URI.create(url).getHost()).matches();
  }
}
