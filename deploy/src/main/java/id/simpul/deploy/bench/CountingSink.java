package id.simpul.deploy.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A receiver that counts what arrives by message id, and when. Thread-safe. */
final class CountingSink implements AutoCloseable {

  private static final byte[] OK =
      Wire.ascii(
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
  private static final byte[] ID = Wire.ascii("\"id\":\"");

  private final ServerSocket server;
  private final Map<String, Long> firstArrival = new ConcurrentHashMap<>();
  private final AtomicLong arrivals = new AtomicLong();

  CountingSink() throws IOException {
    server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    daemon(this::accept, "sink");
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/in";
  }

  long arrivals() {
    return arrivals.get();
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
    arrivals.set(0);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connection.setTcpNoDelay(true);
        daemon(() -> serve(connection), "sink-connection");
      }
    } catch (IOException e) {
      // Closed: the benchmark is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Wire wire = new Wire(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      for (Wire.Received r = wire.next(); r != null; r = wire.next()) {
        arrivals.incrementAndGet();
        firstArrival.putIfAbsent(id(r.body()), System.nanoTime());
        out.write(OK);
      }
    } catch (IOException e) {
      // The hub closed the connection or was killed: that is its right.
    }
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
