package id.simpul.connectors.ckan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads a page of a table and leaves the rows that the hub does not have. Thread-safe. */
public final class ReadRows implements Processor {

  private final Clock clock = Clock.systemUTC();

  @Override
  public void process(Exchange exchange) throws PortalFailed {
    HttpAnswer http = HttpAnswer.take(exchange);
    CkanAnswer answer = new CkanAnswer(http);
    if (answer.result().isEmpty()) {
      throw failed(answer.failure(Search.ACTION, clock));
    }
    DataStoreRows page =
        DataStoreRows.of(http.body()).orElseThrow(() -> new PortalFailed("no rows in the answer"));
    exchange.getMessage().setBody(TableRound.of(exchange).read(rows(page)));
  }

  private static List<SourceRow> rows(DataStoreRows page) throws PortalFailed {
    List<SourceRow> rows = new ArrayList<>();
    for (ObjectNode row : page.rows()) {
      String number = row.path(DataStoreRows.NUMBER).asText();
      if (number.isEmpty()) {
        throw new PortalFailed("a row has no " + DataStoreRows.NUMBER);
      }
      rows.add(SourceRow.of(number, row.toString()));
    }
    return rows;
  }

  private static PortalFailed failed(Outcome failure) {
    if (failure instanceof Outcome.Unavailable away) {
      return new PortalFailed(away.reason(), away.retryAfter());
    }
    return new PortalFailed(
        failure instanceof Outcome.Rejected no ? no.reason() : "no clear answer of CKAN");
  }
}
