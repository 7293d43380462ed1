package id.simpul.deploy.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A receiver that counts what arrives by message id, and when, and that can have the bad days of a
 * real one. A request whose idempotency key it has seen has no second effect. Thread-safe.
 */
final class CountingSink implements AutoCloseable {

  /** How it treats what it is sent. */
  enum Day {
    GOOD,
    /** Refuses connections. */
    DOWN,
    /** Takes a second for each message. */
    SLOW,
    /** Does what is asked and then answers what is not HTTP. */
    GARBAGE,
    /** Does what is asked and then cuts the connection. */
    CUTTING,
    /** Answers 503. */
    OVERLOADED
  }

  private static final byte[] OK =
      Wire.ascii(
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
  private static final byte[] OVERLOADED =
      Wire.ascii("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
  private static final byte[] GARBAGE = Wire.ascii("\u0001\u0002 not a status line\r\n\r\n");
  private static final byte[] ID = Wire.ascii("\"id\":\"");
  private static final long SLOW_MILLIS = 1_000;

  private final Map<String, Long> firstArrival = new ConcurrentHashMap<>();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong arrivals = new AtomicLong();
  private final AtomicLong effects = new AtomicLong();
  private final AtomicLong connections = new AtomicLong();
  private final int port;
  private volatile ServerSocket server;
  private volatile Day day = Day.GOOD;

  CountingSink() throws IOException {
    server = listen(0);
    port = server.getLocalPort();
  }

  String url() {
    return "http://127.0.0.1:" + port + "/in";
  }

  /** Changes its ways at once, for the connections that are open too. */
  void have(Day next) throws IOException {
    boolean wasDown = day == Day.DOWN;
    day = next;
    if (next == Day.DOWN) {
      server.close();
      for (Socket connection : open) {
        connection.close();
      }
    } else if (wasDown) {
      server = listen(port);
    }
  }

  /** Requests, repeats included. */
  long arrivals() {
    return arrivals.get();
  }

  /** Requests that had an effect: repeats under the same idempotency key have none. */
  long effects() {
    return effects.get();
  }

  /** How many were ever opened. */
  long connections() {
    return connections.get();
  }

  long distinct() {
    return firstArrival.size();
  }

  /** When it arrived first, in nanoTime; null when it has not. */
  Long arrivedAt(String id) {
    return firstArrival.get(id);
  }

  void forget() {
    firstArrival.clear();
    keys.clear();
    arrivals.set(0);
    effects.set(0);
  }

  private ServerSocket listen(int atPort) throws IOException {
    ServerSocket socket = new ServerSocket(atPort, 200, InetAddress.getLoopbackAddress());
    daemon(() -> accept(socket), "sink");
    return socket;
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        connections.incrementAndGet();
        daemon(() -> serve(connection), "sink-connection");
      }
    } catch (IOException e) {
      // Closed: a bad day, or the benchmark is over.
    }
  }

  private void serve(Socket connection) {
    open.add(connection);
    try (connection) {
      Wire wire = new Wire(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      for (Wire.Received r = wire.next(); r != null && day != Day.DOWN; r = wire.next()) {
        if (!answer(r, out)) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // The hub closed the connection or was killed: that is its right.
    } finally {
      open.remove(connection);
    }
  }

  /** Returns whether the connection goes on. */
  private boolean answer(Wire.Received r, OutputStream out)
      throws IOException, InterruptedException {
    Day today = day;
    if (today == Day.OVERLOADED) {
      out.write(OVERLOADED);
      return true;
    }
    if (today == Day.SLOW) {
      TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
    }
    count(r);
    if (today == Day.CUTTING) {
      return false;
    }
    out.write(today == Day.GARBAGE ? GARBAGE : OK);
    return today != Day.GARBAGE;
  }

  private void count(Wire.Received r) {
    arrivals.incrementAndGet();
    if (r.idempotencyKey().isEmpty() || keys.add(r.idempotencyKey())) {
      effects.incrementAndGet();
    }
    firstArrival.putIfAbsent(id(r.body()), System.nanoTime());
  }

  /** Found by searching, not parsing: the sink shares its cores with what is measured. */
  private static String id(byte[] body) {
    for (int i = 0; i + ID.length < body.length; i++) {
      int n = 0;
      while (n < ID.length && body[i + n] == ID[n]) {
        n++;
      }
      if (n == ID.length) {
        int end = i + n;
        while (body[end] != '"') {
          end++;
        }
        return new String(body, i + n, end - i - n, StandardCharsets.US_ASCII);
      }
    }
    return "";
  }

  static void daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
