package id.simpul.connectors.poll;

import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.Pairs;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Begins a round with its first page. Made by a Kamelet, one per use; holds what lasts from round
 * to round.
 */
public final class StartPoll implements Processor {

  private static final long SHORTEST_PERIOD = 1000;

  private final Clock clock = Clock.systemUTC();
  private final PollMemory memory = new PollMemory();
  private Map<String, String> query = Map.of();
  private Map<String, String> firstPage = Map.of();
  private String url = "";
  private String sinceParameter = "";
  private SinceStart sinceStart = new SinceStart(0, "iso");
  private int sinceDays;

  /** Checked here, before Camel makes an endpoint of it. */
  public void setUrl(String address) {
    url = HttpAddress.checked(address);
  }

  /**
   * Pause between rounds in milliseconds.
   *
   * @throws IllegalArgumentException if rounds would follow each other without a pause
   */
  public void setPeriod(long millis) {
    if (millis < SHORTEST_PERIOD) {
      throw new IllegalArgumentException("period must be at least " + SHORTEST_PERIOD + " ms");
    }
  }

  /** What every first page is asked with, as {@link Pairs}. */
  public void setQuery(String pairs) {
    query = Pairs.parse(pairs);
  }

  /** How pages are turned: says what the first one is asked with. */
  public void setPaging(Paging paging) {
    firstPage = paging.first();
  }

  /** The parameter that holds the watermark; empty text: none. */
  public void setSinceParameter(String name) {
    sinceParameter = name;
  }

  /** After a start, ask for so many days; 0: without the parameter. */
  public void setSinceDays(int days) {
    sinceDays = days;
    sinceStart = new SinceStart(sinceDays, sinceStart.format());
  }

  /** How that moment is written: {@code iso}, {@code date} or {@code seconds}. */
  public void setSinceFormat(String format) {
    sinceStart = new SinceStart(sinceDays, format);
  }

  @Override
  public void process(Exchange exchange) {
    PollRound round =
        memory.leavesAlone(clock.instant())
            ? new PollRound(memory, Optional.empty())
            : memory.interrupted().orElseGet(() -> new PollRound(memory, Optional.of(first())));
    exchange.setProperty(PollRound.PROPERTY, round);
  }

  private URI first() {
    Map<String, String> asked = new LinkedHashMap<>(query);
    if (!sinceParameter.isEmpty()) {
      memory
          .watermark()
          .or(() -> sinceStart.at(clock.instant()))
          .ifPresent(since -> asked.put(sinceParameter, since));
    }
    asked.putAll(firstPage);
    return PageQuery.with(URI.create(url), asked);
  }
}
