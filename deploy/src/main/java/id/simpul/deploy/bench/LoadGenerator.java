package id.simpul.deploy.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends messages over a number of connections, each one after the other, at most at a given rate.
 * As a careful sender does, it sends what was not answered {@code 202} again, under the same id.
 */
final class LoadGenerator {

  private static final long AGAIN_AFTER_MILLIS = 50;
  private static final long GIVE_UP_SECONDS = 120;

  private final int port;
  private final String path;
  private final List<String> keys;

  /**
   * What was answered 202, with the moment of its last sending; how long each answer took; how many
   * answers were another status than 202.
   */
  record Sent(Map<String, Long> accepted, long[] acceptNanos, int refused, double seconds) {

    double perSecond() {
      return accepted.size() / seconds;
    }

    double acceptMillis(double quantile) {
      return Quantiles.millis(acceptNanos, quantile);
    }
  }

  /** One run's messages, shared by its connections. */
  private record Run(
      String name,
      int messages,
      double rate,
      long start,
      AtomicInteger next,
      Map<String, Long> accepted,
      long[] took,
      AtomicInteger refused) {

    static Run of(String name, int messages, double rate) {
      return new Run(
          name,
          messages,
          rate,
          System.nanoTime(),
          new AtomicInteger(),
          new ConcurrentHashMap<>(messages * 2),
          new long[messages],
          new AtomicInteger());
    }

    /** The number of the next message to send, when it is due; -1 when all are taken. */
    int take() {
      int i = next.getAndIncrement();
      if (i >= messages) {
        return -1;
      }
      if (rate > 0) {
        LockSupport.parkNanos(start + (long) (i / rate * 1e9) - System.nanoTime());
      }
      return i;
    }
  }

  /**
   * @param keys API keys, used in turn; empty for none
   */
  LoadGenerator(int port, String path, List<String> keys) {
    this.port = port;
    this.path = path;
    this.keys = keys;
  }

  /**
   * @param ratePerSecond 0 for as fast as answers come
   */
  Sent send(String name, int messages, int connections, double ratePerSecond)
      throws InterruptedException {
    Run run = Run.of(name, messages, ratePerSecond);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Thread thread = new Thread(() -> sendAll(run), "generator-" + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - run.start()) / 1e9;
    long[] took = Arrays.stream(run.took()).filter(t -> t > 0).toArray();
    return new Sent(run.accepted(), took, run.refused().get(), seconds);
  }

  private void sendAll(Run run) {
    try (Caller caller = new Caller(port)) {
      for (int i = run.take(); i >= 0; i = run.take()) {
        sendUntilAccepted(run, caller, i);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendUntilAccepted(Run run, Caller caller, int i) throws InterruptedException {
    String id = run.name() + "-" + i;
    byte[] request = request(id, i);
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
    while (System.nanoTime() < giveUp) {
      long before = System.nanoTime();
      if (isAccepted(run, caller, request)) {
        run.took()[i] = System.nanoTime() - before;
        run.accepted().put(id, before);
        return;
      }
      TimeUnit.MILLISECONDS.sleep(AGAIN_AFTER_MILLIS);
    }
  }

  private static boolean isAccepted(Run run, Caller caller, byte[] request) {
    try {
      boolean accepted = caller.call(request).start().contains(" 202");
      if (!accepted) {
        run.refused().incrementAndGet();
      }
      return accepted;
    } catch (IOException e) {
      // What is measured may be killed: only what it answered counts.
      return false;
    }
  }

  private byte[] request(String id, int i) {
    byte[] body = Wire.ascii(Messages.source(id, i));
    String login =
        keys.isEmpty() ? "" : "Authorization: Bearer " + keys.get(i % keys.size()) + "\r\n";
    byte[] head =
        Wire.ascii(
            "POST "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + login
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n");
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }
}
