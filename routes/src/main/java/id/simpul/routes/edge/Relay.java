package id.simpul.routes.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the edge broker's bytes to the centre over its one TLS connection, at the bandwidth it is
 * given. Artemis's own connector has neither a byte rate nor the patience for a TLS handshake over
 * a link that stalls. Nothing but this process knows what the bytes say; Artemis connects anew when
 * a connection ends.
 */
final class Relay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int CONNECT_MILLIS = 20_000;
  private static final int BUFFER_BYTES = 16 << 10;
  private static final int SMALL_BUFFER = 64 << 10;
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration LONG_REST = Duration.ofSeconds(5);

  /** A connection that ends sooner was probably turned away by the centre. */
  private static final Duration SHORT_LIFE = Duration.ofSeconds(5);

  private static final int SHORT_LIVES = 3;

  private final EdgeSettings settings;
  private final SSLSocketFactory tls;
  private final LinkWatch watch;
  private final ServerSocket local;
  private final Thread thread = new Thread(this::run, "link");
  private volatile Link current = Link.NONE;
  private volatile boolean running = true;
  private int shortLives;

  /** The two ends of one connection. */
  private record Link(Socket broker, Socket centre) {
    static final Link NONE = new Link(new Socket(), new Socket());

    void end() {
      quietly(broker);
      quietly(centre);
    }
  }

  Relay(EdgeSettings settings, Clock clock) throws IOException {
    this.settings = settings;
    this.tls = settings.centreKey().sockets();
    this.watch = new LinkWatch(clock);
    this.local = new ServerSocket();
    local.setReceiveBufferSize(SMALL_BUFFER);
    local.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Where the broker reaches it, on the loopback address. */
  int port() {
    return local.getLocalPort();
  }

  LinkState state() {
    return watch.state();
  }

  private void run() {
    while (running) {
      try {
        carry(local.accept());
      } catch (IOException | RuntimeException e) {
        if (running) {
          LOG.debug("link", e);
        }
      }
    }
  }

  private void carry(Socket broker) {
    current.end();
    try {
      Socket centre = connect();
      Link link = new Link(broker, centre);
      current = link;
      watch.up();
      Thread down = new Thread(() -> pump(centre, broker, link, true), "link-down");
      down.setDaemon(true);
      down.start();
      // While this one lives no other is accepted: the broker has one connection.
      long began = System.nanoTime();
      pump(broker, centre, link, false);
      rest(System.nanoTime() - began);
    } catch (IOException e) {
      watch.down(e);
      letBegin(broker);
      quietly(broker);
    }
  }

  /**
   * Artemis overlooks the end of a connection that it has not finished setting up, and waits for
   * its time-out then: it has when it has begun to speak.
   */
  private void letBegin(Socket broker) {
    try {
      broker.setSoTimeout(CONNECT_MILLIS);
      broker.getInputStream().read();
    } catch (IOException e) {
      LOG.debug("link", e);
    }
    pause(REST);
  }

  /** TLS is part of connecting: until it stands the broker's bytes wait. */
  private Socket connect() throws IOException {
    Socket plain = new Socket();
    try {
      plain.setTcpNoDelay(true);
      plain.setKeepAlive(true);
      if (settings.bitsPerSecond().isPresent()) {
        // What waits in the machine's buffers is ahead of every answer.
        plain.setSendBufferSize(SMALL_BUFFER / 2);
        plain.setReceiveBufferSize(SMALL_BUFFER / 2);
      }
      plain.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECT_MILLIS);
      plain.setSoTimeout(LinkSettings.SET_UP_MILLIS);
      SSLSocket secured =
          (SSLSocket) tls.createSocket(plain, settings.host(), settings.port(), true);
      secured.startHandshake();
      secured.setSoTimeout(0);
      return secured;
    } catch (IOException e) {
      quietly(plain);
      throw e;
    }
  }

  private void pump(Socket from, Socket to, Link link, boolean heard) {
    OptionalLong limit = settings.bitsPerSecond();
    Bandwidth bandwidth = new Bandwidth(limit.orElse(0));
    byte[] buffer = new byte[bandwidth.portion(BUFFER_BYTES)];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read;
      while ((read = in.read(buffer)) >= 0) {
        if (heard) {
          watch.heard();
        }
        bandwidth.pass(read);
        out.write(buffer, 0, read);
        out.flush();
      }
      ended(from, "the connection was closed");
    } catch (IOException e) {
      ended(from, String.valueOf(e.getMessage()));
    } finally {
      link.end();
    }
  }

  /** The other direction ended first and has said why, when this socket is closed. */
  private void ended(Socket from, String why) {
    if (!from.isClosed()) {
      watch.down(why);
    }
  }

  private void rest(long livedNanos) {
    boolean shortLife = livedNanos < SHORT_LIFE.toNanos();
    shortLives = shortLife ? shortLives + 1 : 0;
    pause(shortLives >= SHORT_LIVES ? LONG_REST : REST);
  }

  private void pause(Duration time) {
    try {
      if (running) {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no more use either way.
    }
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
    current.end();
    try {
      local.close();
    } catch (IOException e) {
      LOG.debug("link", e);
    }
  }
}
