package id.simpul.connectors.bpn;

import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.state.StateFile;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Begins a round: leaves the days to ask for, oldest first. The last day that was read to its end
 * stands in a file; it and the days of the overlap before it are read again, because deeds are
 * entered late. Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class StartDeedsRound implements Processor, CamelContextAware {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final long SHORTEST_PERIOD = 1000;

  /** The hub recognises what it had for seven days; a deed that is older would come twice. */
  private static final int LONGEST_OVERLAP = 6;

  /** A hub that was away for long catches up over several rounds. */
  private static final int MOST_DAYS = 31;

  private final Clock clock;
  private CamelContext camel;
  private String name = "";
  private String start = "";
  private int overlap = 3;

  public StartDeedsRound() {
    this(Clock.systemUTC());
  }

  StartDeedsRound(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void setCamelContext(CamelContext context) {
    camel = context;
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }

  /** Of this use: what was read is kept under it. */
  public void setName(String name) {
    this.name = name;
  }

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  /**
   * Checked at start.
   *
   * @throws IllegalArgumentException if rounds would follow each other without a pause
   */
  public void setPeriod(long milliseconds) {
    if (milliseconds < SHORTEST_PERIOD) {
      throw new IllegalArgumentException("period must be at least " + SHORTEST_PERIOD + " ms");
    }
  }

  /** The first day ever, {@code yyyy-MM-dd}; empty text: the day on which it is first asked. */
  public void setStart(String day) {
    start = day.isEmpty() ? "" : LocalDate.parse(day).toString();
  }

  /**
   * How many days before the last one that was read to its end are read again.
   *
   * @throws IllegalArgumentException if it is not from 0 to 6
   */
  public void setOverlap(int days) {
    if (days < 0 || days > LONGEST_OVERLAP) {
      throw new IllegalArgumentException("overlap must be from 0 to " + LONGEST_OVERLAP);
    }
    overlap = days;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    LocalDate today = clock.instant().atZone(JAKARTA).toLocalDate();
    exchange.getMessage().setBody(days(progress().read(), today));
  }

  private List<LocalDate> days(Optional<String> last, LocalDate today) {
    LocalDate first = start.isEmpty() ? today : LocalDate.parse(start);
    LocalDate from = last.map(LocalDate::parse).map(day -> day.minusDays(overlap)).orElse(first);
    LocalDate begin = from.isBefore(first) && !start.isEmpty() ? first : from;
    return begin.datesUntil(today.plusDays(1)).limit(MOST_DAYS).toList();
  }

  /** Today is not over: only earlier days count as read. */
  void done(LocalDate day) throws IOException {
    LocalDate today = clock.instant().atZone(JAKARTA).toLocalDate();
    boolean later =
        progress().read().map(LocalDate::parse).map(last -> day.isAfter(last)).orElse(true);
    if (day.isBefore(today) && later) {
      progress().write(day.toString());
    }
  }

  private StateFile progress() {
    return StateFile.of(camel, "bpn-deeds", name);
  }
}
