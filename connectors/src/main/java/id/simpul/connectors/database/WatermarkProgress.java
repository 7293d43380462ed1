package id.simpul.connectors.database;

import id.simpul.connectors.state.StateFile;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Remembers the highest watermark whose rows the hub has, in a file. A crash loses at most the last
 * page's progress: its rows are read again, and the hub recognises them.
 */
final class WatermarkProgress implements RowProgress {

  private final StateFile file;
  private final String start;
  private final long overlap;
  private final ZoneId zone;
  private final Clock clock;
  private final TakenRows taken = new TakenRows();
  private Watermark reached;
  private String saved = "";

  /**
   * @param start of the very first round; empty text: the oldest row
   */
  WatermarkProgress(StateFile file, String start, long overlap, ZoneId zone, Clock clock) {
    this.file = file;
    this.start = start;
    this.overlap = overlap;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public TableReader.Bound begin() throws IOException {
    saved = file.read().orElse("");
    if (saved.isEmpty()) {
      return start.isEmpty()
          ? new TableReader.Bound.None()
          : new TableReader.Bound.From(Watermark.parse(start));
    }
    reached = Watermark.parse(saved);
    return new TableReader.Bound.From(reached.before(overlap));
  }

  @Override
  public boolean has(SourceRow row) {
    return taken.has(row.id());
  }

  @Override
  public void taken(SourceRow row) {
    taken.add(row.id());
    // A row that was committed late lies before what was reached.
    reached = row.place().get(0).notAfter(clock, zone).orLater(reached);
  }

  @Override
  public void refused(SourceRow row, String code) {
    taken(row);
  }

  @Override
  public void save() throws IOException {
    if (reached != null && !reached.kept().equals(saved)) {
      file.write(reached.kept());
      saved = reached.kept();
    }
  }
}
