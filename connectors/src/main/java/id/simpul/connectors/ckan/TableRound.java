package id.simpul.connectors.ckan;

import id.simpul.connectors.http.calls.Call;
import id.simpul.connectors.state.StateFile;
import java.io.IOException;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * One round over a table, page by page. Travels with its exchange. Each page begins with the last
 * row of the one before: where that is another row now, the table was changed before it, and is
 * read from its beginning. How many rows the portal says there are does not count: portals estimate
 * it. A round ends at a page without a further row.
 */
public final class TableRound {

  static final String PROPERTY = "ckanRound";

  private final Search search;
  private final int pageSize;
  private final StateFile file;
  private Place place;
  private String saved;
  private boolean pending;
  private boolean begunAgain;

  /**
   * @param pending false for a round that asks for nothing
   */
  TableRound(Search search, int pageSize, StateFile file, boolean pending) throws IOException {
    this.search = search;
    this.pageSize = pageSize;
    this.file = file;
    this.pending = pending;
    place = Place.of(file.read());
    saved = place.kept();
  }

  static TableRound of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, TableRound.class);
  }

  /** Whether there may be another page; asked by the Kamelet's loop. */
  public boolean isPending() {
    return pending;
  }

  /** Asks for the next page; keeps what the page before reached. */
  Call next() throws IOException {
    save();
    int known = place.rows() == 0 ? 0 : 1;
    return search.page(place.rows() - known, pageSize + known);
  }

  /**
   * The rows of a page that the hub does not have.
   *
   * @throws PortalFailed if the rows are in no order that lasts
   */
  List<SourceRow> read(List<SourceRow> page) throws PortalFailed {
    if (place.rows() == 0) {
      pending = !page.isEmpty();
      return page;
    }
    if (page.isEmpty() || !page.get(0).id().equals(place.last())) {
      beginAgain();
      return List.of();
    }
    pending = page.size() > 1;
    return page.subList(1, page.size());
  }

  private void beginAgain() throws PortalFailed {
    if (begunAgain) {
      throw new PortalFailed("the rows of the table do not stay in their order");
    }
    begunAgain = true;
    place = Place.BEGINNING;
  }

  /** After the hub took the row or refused it for good, and never before. */
  void taken(SourceRow row) {
    place = place.after(row);
  }

  /**
   * The table was read to its end.
   *
   * @param again whether the next round reads it from its beginning
   */
  void ended(boolean again) throws IOException {
    place = again ? Place.BEGINNING : place;
    save();
  }

  void save() throws IOException {
    if (!place.kept().equals(saved)) {
      file.write(place.kept());
      saved = place.kept();
    }
  }
}
