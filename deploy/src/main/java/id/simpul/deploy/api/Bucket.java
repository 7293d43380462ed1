package id.simpul.deploy.api;

/** A token bucket, full at first. Thread-safe. */
final class Bucket {

  private final double capacity;
  private final double perNano;
  private double tokens;
  private long filledAt = System.nanoTime();

  Bucket(double capacity, double perSecond) {
    this.capacity = capacity;
    this.perNano = perSecond / 1e9;
    this.tokens = capacity;
  }

  synchronized boolean tryTake() {
    if (isEmpty()) {
      return false;
    }
    tokens--;
    return true;
  }

  synchronized boolean isEmpty() {
    long now = System.nanoTime();
    tokens = Math.min(capacity, tokens + (now - filledAt) * perNano);
    filledAt = now;
    return tokens < 1;
  }
}
