package id.simpul.deploy.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends messages over a number of connections, each one after the other, at most at a given rate.
 */
final class LoadGenerator {

  private final int port;
  private final String path;
  private final String key;

  /** What was answered 202, with the moment before sending, and how long each answer took. */
  record Sent(Map<String, Long> accepted, long[] acceptNanos, int refused, double seconds) {

    double perSecond() {
      return accepted.size() / seconds;
    }

    double acceptMillis(double quantile) {
      return Quantiles.millis(acceptNanos, quantile);
    }
  }

  /**
   * @param key API key; empty for none
   */
  LoadGenerator(int port, String path, String key) {
    this.port = port;
    this.path = path;
    this.key = key;
  }

  /**
   * @param ratePerSecond 0 for as fast as answers come
   */
  Sent send(String run, int messages, int connections, double ratePerSecond)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    Map<String, Long> accepted = new ConcurrentHashMap<>(messages * 2);
    long[] took = new long[messages];
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Thread thread =
          new Thread(
              () -> connection(run, messages, ratePerSecond, start, next, accepted, took, refused));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Sent(
        accepted, Arrays.stream(took).filter(t -> t > 0).toArray(), refused.get(), seconds);
  }

  private void connection(
      String run,
      int messages,
      double rate,
      long start,
      AtomicInteger next,
      Map<String, Long> accepted,
      long[] took,
      AtomicInteger refused) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      Wire answers = new Wire(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
        pace(start, i, rate);
        String id = run + "-" + i;
        long before = System.nanoTime();
        out.write(request(id, i));
        Wire.Received answer = answers.next();
        if (answer == null) {
          return;
        }
        took[i] = System.nanoTime() - before;
        if (answer.start().contains(" 202")) {
          accepted.put(id, before);
        } else {
          refused.incrementAndGet();
        }
      }
    } catch (IOException e) {
      // What is measured may be killed: only what it answered counts.
    }
  }

  private static void pace(long start, int i, double rate) {
    if (rate > 0) {
      long due = start + (long) (i / rate * 1e9);
      long wait = due - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
    }
  }

  private byte[] request(String id, int i) {
    byte[] body = Wire.ascii(Messages.source(id, i));
    String login = key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n";
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
