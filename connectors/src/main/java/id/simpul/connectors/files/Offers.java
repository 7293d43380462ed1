package id.simpul.connectors.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows of a file as they may be offered: each comes when it may go. Read by one thread, which
 * waits in it; that is what keeps the memory flat.
 */
final class Offers implements Iterator<Offer> {

  private static final long PATIENCE_MS = 500;

  private final Rows rows;
  private final Packing packing;
  private final Ledger ledger;
  private final Runnable tick;
  private final long skip;
  private Optional<Offer> ahead = Optional.empty();
  private Optional<FileFault> fault = Optional.empty();
  private boolean end;
  private final List<Consumer<Ledger>> faultyAhead = new ArrayList<>();
  private long position;
  private long blank;

  /**
   * @param tick called for every row and while waiting
   * @param skip rows with a value that are settled already
   */
  Offers(Rows rows, Packing packing, Ledger ledger, Runnable tick, long skip) {
    this.rows = rows;
    this.packing = packing;
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
      while (!ledger.isStopped() && !ledger.offer(offer, PATIENCE_MS)) {
        tick.run();
      }
      tellFaulty();
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
      row.ifPresentOrElse(this::sort, () -> ahead = packing.finish().filter(this::isNew));
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
    String fault = row instanceof Row.Data data ? pack(new OfferedRow(at, data)) : "";
    if (at >= skip && !(row instanceof Row.Data && fault.isEmpty())) {
      faulty(at, row, fault);
    }
  }

  /** Rows that are settled are packed too: parts are counted from the first row. */
  private String pack(OfferedRow row) {
    Optional<Offer> packed = packing.add(row);
    ahead = packed.filter(this::isNew);
    return packed.isEmpty() ? packing.fault(row.row()) : "";
  }

  private boolean isNew(Offer offer) {
    return offer.position() >= skip;
  }

  private void faulty(long at, Row row, String fault) {
    Row.Faulty faulty =
        row instanceof Row.Data data
            ? new Row.Faulty(data.place(), fault, data.original())
            : (Row.Faulty) row;
    faultyAhead.add(told -> told.faulty(at, faulty));
    if (!packing.gathering()) {
      tellFaulty();
    }
  }

  /** Not before the rows ahead of it are offered: what was told counts as settled. */
  private void tellFaulty() {
    if (!ledger.isStopped()) {
      faultyAhead.forEach(told -> told.accept(ledger));
      faultyAhead.clear();
    }
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
