package id.simpul.connectors.ckan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.Pairs;
import id.simpul.connectors.state.StateFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Begins and ends rounds over a table. Made by a Kamelet, one per use; one round at a time. */
public final class StartTableRound implements Processor, CamelContextAware {

  private static final long SHORTEST_PERIOD = 1000;
  private static final int LARGEST_PAGE = 10_000;

  private final Clock clock = Clock.systemUTC();
  private String resource = "";
  private ObjectNode filters = JsonNodeFactory.instance.objectNode();
  private int pageSize = 1000;
  private String name = "";
  private boolean wholeTable;
  private Instant leaveAloneUntil = Instant.MIN;
  private CamelContext camel;

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  /** The table's id. */
  public void setResource(String id) {
    resource = id;
  }

  /** Columns with the values that a row must have, as {@link Pairs}. */
  public void setFilters(String pairs) {
    filters = JsonNodeFactory.instance.objectNode();
    Pairs.parse(pairs).forEach(filters::put);
  }

  /**
   * @throws IllegalArgumentException if it is not from 1 to 10000
   */
  public void setPageSize(int rows) {
    if (rows < 1 || rows > LARGEST_PAGE) {
      throw new IllegalArgumentException("pageSize must be from 1 to " + LARGEST_PAGE);
    }
    pageSize = rows;
  }

  /** {@code new}: rows that came after those of the last round; {@code all}: the whole table. */
  public void setRows(String which) {
    wholeTable = which.equals("all");
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

  /** Of this use, the same after a restart. */
  public void setName(String name) {
    this.name = name;
  }

  boolean readsWholeTable() {
    return wholeTable;
  }

  void leaveAloneUntil(Instant time) {
    leaveAloneUntil = time;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    StateFile file = StateFile.of(camel, "ckan-datastore", name);
    boolean due = !clock.instant().isBefore(leaveAloneUntil);
    exchange.setProperty(
        TableRound.PROPERTY,
        new TableRound(new Search(resource, "", filters), pageSize, file, due));
  }

  @Override
  public void setCamelContext(CamelContext context) {
    camel = context;
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }
}
