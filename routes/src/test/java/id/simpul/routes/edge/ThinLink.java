package id.simpul.routes.edge;

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
import java.util.concurrent.atomic.AtomicLong;

/**
 * A link that a test can cut, stall and slow down, in front of the centre. Bytes on their way when
 * it is cut are lost.
 */
final class ThinLink implements AutoCloseable {

  private final ServerSocket listening;
  private final int target;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong bytesUp = new AtomicLong();
  private volatile boolean up = true;
  private volatile boolean stalled;
  private volatile long delayMillis;

  /**
   * @param target port of the centre, which need not listen yet
   */
  ThinLink(int target) throws IOException {
    this.target = target;
    listening = new ServerSocket();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    daemon(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  int openNow() {
    return (int) open.stream().filter(s -> !s.isClosed()).count() / 2;
  }

  long bytesUp() {
    return bytesUp.get();
  }

  void cut() {
    up = false;
    open.forEach(ThinLink::close);
    open.clear();
  }

  void mend() {
    up = true;
    stalled = false;
  }

  /** Nothing passes, nothing ends: as when packets are lost on the way. */
  void stall() {
    stalled = true;
  }

  void delay(long millis) {
    delayMillis = millis;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        connect(listening.accept());
      } catch (IOException e) {
        // The test is over.
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
      daemon(() -> pump(near, far, true));
      daemon(() -> pump(far, near, false));
    } catch (IOException e) {
      // The centre is not there.
      close(near);
    }
  }

  private void pump(Socket from, Socket to, boolean upwards) {
    byte[] buffer = new byte[4096];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        pass();
        if (upwards) {
          bytesUp.addAndGet(read);
        }
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
