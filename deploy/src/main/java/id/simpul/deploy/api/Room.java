package id.simpul.deploy.api;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Memory for bodies, in bytes, given out and taken back. Thread-safe. */
final class Room {

  private final Semaphore free;
  private final int all;

  Room(int bytes) {
    this.free = new Semaphore(bytes, true);
    this.all = bytes;
  }

  /** At once, or not at all. */
  void take(int bytes) {
    if (!free.tryAcquire(bytes)) {
      throw full();
    }
  }

  /**
   * Waits for its turn. What is larger than all the room gets all of it.
   *
   * @return what was taken
   */
  int takeInTurn(int bytes, Duration patience) {
    int taken = Math.min(bytes, all);
    try {
      if (free.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return taken;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw full();
  }

  void giveBack(int bytes) {
    free.release(bytes);
  }

  private static RefusedRequest full() {
    Optional<Duration> soon = Optional.of(Duration.ofSeconds(1));
    return new RefusedRequest(
        Problem.BUSY, "Many large bodies come in now.", Optional.empty(), soon);
  }
}
