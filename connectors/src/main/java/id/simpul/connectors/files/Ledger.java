package id.simpul.connectors.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rows of a file are being offered to the hub, which were refused, and up to which row all is
 * settled. Rows go side by side, as many as are allowed, but never two of one key. Thread-safe.
 */
final class Ledger {

  private final int mostAtOnce;
  private final TreeSet<Long> offered = new TreeSet<>();
  private final Set<String> keys = new HashSet<>();
  private final TreeMap<Long, RefusedRow> refused = new TreeMap<>();
  private long next;
  private String stopped = "";

  /**
   * @param next the position of the first row
   */
  Ledger(int mostAtOnce, long next) {
    this.mostAtOnce = mostAtOnce;
    this.next = next;
  }

  /**
   * Waits until the message may be offered.
   *
   * @param patience milliseconds
   * @return false when it may not, because that took too long or the file is stopped
   */
  synchronized boolean offer(Offer offer, long patience) throws InterruptedException {
    if (mustWait(offer.key())) {
      wait(patience);
    }
    if (mustWait(offer.key()) || isStopped()) {
      return false;
    }
    offered.add(offer.position());
    keys.add(offer.key());
    next = offer.end();
    return true;
  }

  private boolean mustWait(String key) {
    return !isStopped() && (offered.size() >= mostAtOnce || keys.contains(key));
  }

  synchronized void taken(Offer offer) {
    settled(offer);
  }

  synchronized void refused(Offer offer, String code, String reason) {
    for (OfferedRow each : offer.rows()) {
      Row.Data row = each.row();
      refused.put(each.position(), new RefusedRow(row.place(), code, reason, row.original()));
    }
    settled(offer);
  }

  private void settled(Offer offer) {
    offered.remove(offer.position());
    keys.remove(offer.key());
    notifyAll();
  }

  /** A row that is not offered at all. */
  synchronized void faulty(long position, Row.Faulty row) {
    refused.put(
        position, new RefusedRow(row.place(), RefusedRow.FAULTY, row.reason(), row.original()));
    next = Math.max(next, position + 1);
  }

  /** No further row is offered. A row that was offered and not settled will be offered again. */
  synchronized void stop(String reason) {
    if (!isStopped()) {
      stopped = reason;
    }
    notifyAll();
  }

  synchronized boolean isStopped() {
    return !stopped.isEmpty();
  }

  /** Why the file is stopped; empty while it is not. */
  synchronized String stopped() {
    return stopped;
  }

  /** The first row that is not settled. */
  synchronized long unsettled() {
    return offered.isEmpty() ? next : offered.first();
  }

  /** How many refused rows are kept in memory. */
  synchronized int waiting() {
    return refused.size();
  }

  /** Hands over the refused rows before that position, in their order, and forgets them. */
  synchronized List<RefusedRow> refusedBefore(long position) {
    var before = refused.headMap(position);
    List<RefusedRow> rows = new ArrayList<>(before.values());
    before.clear();
    return rows;
  }
}
