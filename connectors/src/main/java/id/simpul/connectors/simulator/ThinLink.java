package id.simpul.connectors.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plays a link through the mountains: in front of a TCP server on this machine, it can be cut,
 * stalled and slowed down. Bytes on their way when it is cut are lost. Thread-safe.
 */
public final class ThinLink implements AutoCloseable {

  private final ServerSocket listening;
  private final int target;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile boolean up = true;
  private volatile boolean stalled;
  private volatile long delayMillis;

  /**
   * @param target port of the server, which need not listen yet
   */
  public ThinLink(int target) throws IOException {
    this.target = target;
    listening = new ServerSocket();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    daemon(this::accept);
  }

  /** Where it is entered, on the loopback address. */
  public int port() {
    return listening.getLocalPort();
  }

  /** How many were made so far. */
  public int connections() {
    return connections.get();
  }

  /** How many are open now. */
  public int openNow() {
    return (int) open.stream().filter(s -> !s.isClosed()).count() / 2;
  }

  /** Ends every connection; nobody gets through until it is mended. */
  public void cut() {
    up = false;
    open.forEach(ThinLink::close);
    open.clear();
  }

  /** It carries again. */
  public void mend() {
    up = true;
    stalled = false;
  }

  /** Nothing passes, nothing ends: as when packets are lost on the way. */
  public void stall() {
    stalled = true;
  }

  /** Of each portion of up to 4 KB, in each direction: what follows waits for it. */
  public void delay(long millis) {
    delayMillis = millis;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        connect(listening.accept());
      } catch (IOException e) {
        // It is closed.
      }
    }
  }

  private void connect(Socket near) {
    try {
      if (!up) {
        throw new IOException("cut");
      }
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(near);
      open.add(far);
      connections.incrementAndGet();
      daemon(() -> pump(near, far));
      daemon(() -> pump(far, near));
    } catch (IOException e) {
      // The server is not there.
      close(near);
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[4096];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        pass();
        out.write(buffer, 0, read);
      }
    } catch (IOException | InterruptedException e) {
      // Cut.
    } finally {
      close(from);
      close(to);
    }
  }

  private void pass() throws InterruptedException {
    do {
      Thread.sleep(stalled ? 50 : delayMillis);
    } while (stalled);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "thin-link");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed is closed.
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    listening.close();
  }
}
