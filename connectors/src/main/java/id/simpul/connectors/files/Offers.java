package id.simpul.connectors.files;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The rows of a file as they may be offered: each comes when it may go. Read by one thread, which
 * waits in it; that is what keeps the memory flat.
 */
final class Offers implements Iterator<Offer> {

  private static final long PATIENCE_MS = 500;

  private final Rows rows;
  private final RowNames names;
  private final Ledger ledger;
  private final Runnable tick;
  private final long skip;
  private Optional<Offer> ahead = Optional.empty();
  private Optional<FileFault> fault = Optional.empty();
  private boolean end;
  private long position;
  private long blank;

  /**
   * @param tick called for every row and while waiting
   * @param skip rows with a value that are settled already
   */
  Offers(Rows rows, RowNames names, Ledger ledger, Runnable tick, long skip) {
    this.rows = rows;
    this.names = names;
    this.ledger = ledger;
    this.tick = tick;
    this.skip = skip;
  }

  /** Reads ahead, and does not wait for rows before it. */
  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && !end && !ledger.isStopped()) {
      tick.run();
      read();
    }
    return ahead.isPresent() && !ledger.isStopped();
  }

  /** Waits until the row may go. When the file is stopped meanwhile, the row was not offered. */
  @Override
  public Offer next() {
    Offer offer = ahead.orElseThrow(NoSuchElementException::new);
    ahead = Optional.empty();
    try {
      while (!ledger.isStopped() && !ledger.offer(offer.position(), offer.key(), PATIENCE_MS)) {
        tick.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ledger.stop("the hub stops");
    }
    return offer;
  }

  private void read() {
    try {
      Optional<Row> row = rows.next();
      end = row.isEmpty();
      row.ifPresent(this::sort);
    } catch (FileFault e) {
      end = true;
      fault = Optional.of(e);
    } catch (IOException e) {
      ledger.stop("the file cannot be read now");
    } catch (RuntimeException e) {
      end = true;
      fault = Optional.of(FileFault.unforeseen(e));
    }
  }

  private void sort(Row row) {
    if (row instanceof Row.Blank) {
      blank++;
      return;
    }
    long at = position++;
    if (at < skip) {
      return;
    }
    if (row instanceof Row.Data data) {
      ahead = names.offer(at, data);
    }
    if (ahead.isEmpty()) {
      ledger.faulty(at, faulty(row));
    }
  }

  private Row.Faulty faulty(Row row) {
    return row instanceof Row.Data data
        ? new Row.Faulty(data.place(), names.unnamed(), data.original())
        : (Row.Faulty) row;
  }

  /** What ended the reading before the end of the file. */
  Optional<FileFault> fault() {
    return fault;
  }

  /** Rows without a value. */
  long blank() {
    return blank;
  }
}
