package id.simpul.connectors.ckan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Call;
import id.simpul.connectors.http.calls.Calls;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for some rows of a table, in more than one call where the portal gives fewer at a time. */
final class Lookup implements Calls {

  private final Search search;
  private final int maxRows;
  private final Clock clock = Clock.systemUTC();
  private final List<ObjectNode> rows = new ArrayList<>();

  Lookup(Search search, int maxRows) {
    this.search = search;
    this.maxRows = maxRows;
  }

  /** One row more than wanted tells whether there are others. */
  @Override
  public Call next() {
    return search.page(rows.size(), missing());
  }

  private int missing() {
    return maxRows + 1 - rows.size();
  }

  @Override
  public Optional<Outcome> told(HttpAnswer http) {
    CkanAnswer answer = new CkanAnswer(http);
    if (answer.result().isEmpty()) {
      return Optional.of(answer.failure(Search.ACTION, clock).ofQuestion());
    }
    return DataStoreRows.of(http.body())
        .map(this::read)
        .orElseGet(() -> Optional.of(new Outcome.Unavailable("CKAN's answer has no rows")));
  }

  private Optional<Outcome> read(DataStoreRows page) {
    int full = Math.min(missing(), page.capped().orElse(missing()));
    rows.addAll(page.rows());
    boolean last = page.rows().size() < full || page.rows().isEmpty();
    return last || missing() <= 0 ? Optional.of(delivered()) : Optional.empty();
  }

  private Outcome delivered() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    rows.stream().limit(maxRows).forEach(answer.putArray("rows")::add);
    answer.put("complete", rows.size() <= maxRows);
    return new Outcome.Delivered("", answer.toString().getBytes(StandardCharsets.UTF_8));
  }
}
