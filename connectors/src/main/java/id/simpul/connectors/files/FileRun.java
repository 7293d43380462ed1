package id.simpul.connectors.files;

import id.simpul.connectors.files.Folder.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one claimed file through the hub: opened, its rows offered, its progress noted, and in
 * the end archived or given back. For the source's thread, but for what {@link #ledger} takes.
 */
final class FileRun implements AutoCloseable {

  static final String PROPERTY = "simpulFileRun";

  private static final Logger LOG = LoggerFactory.getLogger(FileRun.class);

  /** Refused rows in memory; more are noted at once. */
  private static final int MOST_WAITING = 1000;

  /**
   * Between two notes: what was taken since the last one goes again when another hub takes over.
   */
  private static final long SHORTEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

  /** On a slow line notes take a tenth of the time, not more. */
  private static final int PAUSE_PER_NOTE = 10;

  private final Folder folder;
  private final Claim claim;
  private final ClaimedFile file;
  private final BooleanSupplier hubStops;
  private final long longestPause;
  private Optional<Entry> asClaimed = Optional.empty();
  private Progress progress = Progress.none("");
  private List<String> columns = List.of();
  private Optional<FileFault> fault = Optional.empty();
  private Rows rows;
  private Offers offers;
  private Ledger ledger = new Ledger(1, 0);
  private long pause = SHORTEST_PAUSE;
  private long notedAt = System.nanoTime();

  /**
   * @param longestPause milliseconds between two notes of progress, at the most
   */
  FileRun(Folder folder, Claim claim, BooleanSupplier hubStops, long longestPause) {
    this.folder = folder;
    this.claim = claim;
    this.file = new ClaimedFile(folder, claim);
    this.hubStops = hubStops;
    this.longestPause = TimeUnit.MILLISECONDS.toNanos(longestPause);
  }

  /** Begins with the file, or goes on with it. */
  void open(RowFile form, RowNames names, PartForm parts, int rowsInFlight) throws IOException {
    asClaimed = file.entry();
    Path content = file.fetch();
    String digest = Digest.of(content);
    try {
      progress = file.progress(digest);
      ledger = new Ledger(rowsInFlight, progress.settled());
      note();
      rows = form.open(content, claim.file());
      columns = rows.columns();
      RowNames own = RowNames.of(names, claim.file(), digest);
      own.check(columns);
      Packing packing =
          parts.single() ? new Singles(own, parts) : new Parts(parts, claim.file(), own.file());
      offers = new Offers(rows, packing, ledger, this::tick, progress.settled());
    } catch (FileFault e) {
      fault = Optional.of(e);
    } catch (RuntimeException e) {
      fault = Optional.of(FileFault.unforeseen(e));
    }
  }

  /** The rows to offer. */
  Iterator<Offer> offers() {
    return offers == null ? Collections.emptyIterator() : offers;
  }

  Ledger ledger() {
    return ledger;
  }

  private void tick() {
    if (hubStops.getAsBoolean()) {
      ledger.stop("the hub stops");
    }
    if (System.nanoTime() - notedAt < pause && ledger.waiting() < MOST_WAITING) {
      return;
    }
    try {
      note();
    } catch (IOException e) {
      ledger.stop("its progress cannot be noted: " + e.getMessage());
    }
  }

  /** Also the sign by which other hubs see that this one lives. */
  private void note() throws IOException {
    if (file.entry().isEmpty()) {
      ledger.stop("another hub has taken it over");
      return;
    }
    long began = System.nanoTime();
    long settled = ledger.unsettled();
    List<RefusedRow> refused = ledger.refusedBefore(settled);
    Progress now = new Progress(progress.digest(), settled, progress.refused() + refused.size());
    file.note(progress.settled(), refused, now);
    progress = now;
    notedAt = System.nanoTime();
    long wanted = Math.max(SHORTEST_PAUSE, PAUSE_PER_NOTE * (notedAt - began));
    pause = Math.min(longestPause, wanted);
  }

  /**
   * When all offered rows are settled.
   *
   * @return whether the file is done with
   */
  boolean end() throws IOException {
    Optional<Entry> entry = file.entry();
    if (entry.isEmpty()) {
      LOG.warn("{} was taken over by another hub", claim.file());
      return false;
    }
    if (offers != null) {
      note();
    }
    if (ledger.isStopped()) {
      rest();
      return false;
    }
    settle(entry);
    return true;
  }

  private void rest() throws IOException {
    LOG.warn("{} waits at row {}: {}", claim.file(), progress.settled(), ledger.stopped());
    if (hubStops.getAsBoolean()) {
      file.release();
    }
  }

  private void settle(Optional<Entry> entry) throws IOException {
    Optional<String> reason = fault.or(this::faultOfRows).map(FileFault::getMessage);
    if (!entry.equals(asClaimed)) {
      reason = Optional.of(ClaimedFile.CHANGED);
    }
    file.returnRefused(columns);
    if (reason.isPresent()) {
      LOG.warn("{} is refused: {}. {}", claim.file(), reason.get(), counts());
      file.refuse(reason.get() + ". " + counts() + "\n");
    } else {
      LOG.info("{}: {}", claim.file(), counts());
      file.archive();
    }
  }

  private Optional<FileFault> faultOfRows() {
    return offers == null ? Optional.empty() : offers.fault();
  }

  private String counts() {
    long taken = progress.settled() - progress.refused();
    long blank = offers == null ? 0 : offers.blank();
    return "Rows taken: %d, refused: %d, blank: %d.".formatted(taken, progress.refused(), blank);
  }

  @Override
  public void close() {
    try {
      if (rows != null) {
        rows.close();
      }
    } catch (IOException e) {
      LOG.debug("{} was not closed", claim.file(), e);
    }
    folder.close();
  }
}
