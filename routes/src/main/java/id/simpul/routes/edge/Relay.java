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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

  /** In that time Artemis has set up its end. */
  private static final Duration YOUNG = Duration.ofSeconds(2);

  private final EdgeSettings settings;
  private final SSLSocketFactory tls;
  private final LinkWatch watch;
  private final ServerSocket local;
  private final Thread thread = new Thread(this::run, "link");
  private volatile Link current = Link.NONE;
  private volatile boolean running = true;
  private int shortLives;

  /**
   * One connection.
   *
   * @param wire beneath the TLS of {@code centre}: to close that may wait for a write that stalls
   */
  private record Link(Socket broker, Socket wire, Socket centre, long beganNanos) {

    static final Link NONE = new Link(new Socket(), new Socket(), new Socket(), Long.MIN_VALUE / 2);

    boolean hasEnded() {
      return wire.isClosed();
    }

    /** Not before Artemis has finished setting it up: see {@link Relay#letBegin}. */
    void end() {
      quietly(wire);
      if (age().compareTo(YOUNG) < 0) {
        LockSupport.parkNanos(YOUNG.minus(age()).toNanos());
      }
      quietly(broker);
    }

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - beganNanos);
    }
  }

  /**
   * How long one end may be silent. The broker, in this process, is the first to speak; now and
   * then it never does.
   */
  private enum Patience {
    WITH_BROKER("link-up", 5_000, 0),
    /** Heartbeats come much oftener than the second figure. */
    WITH_CENTRE("link-down", LinkSettings.SET_UP_MILLIS, LinkSettings.SILENT_MILLIS);

    private final String thread;
    private final int firstMillis;
    private final int millis;

    Patience(String thread, int firstMillis, int millis) {
      this.thread = thread;
      this.firstMillis = firstMillis;
      this.millis = millis;
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

  /**
   * The broker has one connection: when it makes another, the one before is of no more use, even if
   * it stalls and nothing has ended it.
   */
  private void carry(Socket broker) {
    current.end();
    restAfter(current);
    try {
      Link link = connect(broker);
      current = link;
      watch.up();
      pump(link.centre(), broker, link, Patience.WITH_CENTRE);
      pump(broker, link.centre(), link, Patience.WITH_BROKER);
    } catch (IOException e) {
      watch.down(e);
      letBegin(broker);
      quietly(broker);
    }
  }

  /**
   * Artemis overlooks the end of a connection that it has not finished setting up: it has when it
   * has begun to speak.
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
  private Link connect(Socket broker) throws IOException {
    Socket wire = new Socket();
    try {
      wire.setTcpNoDelay(true);
      wire.setKeepAlive(true);
      if (settings.bitsPerSecond().isPresent()) {
        // What waits in the machine's buffers is ahead of every answer.
        wire.setSendBufferSize(SMALL_BUFFER / 2);
        wire.setReceiveBufferSize(SMALL_BUFFER / 2);
      }
      wire.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECT_MILLIS);
      wire.setSoTimeout(LinkSettings.SET_UP_MILLIS);
      SSLSocket centre = (SSLSocket) tls.createSocket(wire, settings.host(), settings.port(), true);
      centre.startHandshake();
      return new Link(broker, wire, centre, System.nanoTime());
    } catch (IOException e) {
      quietly(wire);
      throw e;
    }
  }

  /** In a thread of its own. */
  private void pump(Socket from, Socket to, Link link, Patience patience) {
    Thread pump = new Thread(() -> carry(from, to, link, patience), patience.thread);
    pump.setDaemon(true);
    pump.start();
  }

  private void carry(Socket from, Socket to, Link link, Patience patience) {
    Bandwidth bandwidth = new Bandwidth(settings.bitsPerSecond().orElse(0));
    byte[] buffer = new byte[bandwidth.portion(BUFFER_BYTES)];
    try {
      from.setSoTimeout(patience.firstMillis);
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read;
      while ((read = in.read(buffer)) >= 0) {
        from.setSoTimeout(patience.millis);
        if (patience == Patience.WITH_CENTRE) {
          watch.heard();
        }
        bandwidth.pass(read);
        out.write(buffer, 0, read);
        out.flush();
      }
      ended(link, "the connection was closed");
    } catch (IOException e) {
      ended(link, String.valueOf(e.getMessage()));
    }
  }

  /** Says why, unless the other direction has, or another connection has taken its place. */
  private void ended(Link link, String why) {
    if (!link.hasEnded()) {
      watch.down(why);
    }
    link.end();
  }

  /** An edge that is turned away again and again does not knock every second. */
  private void restAfter(Link last) {
    boolean shortLife = last != Link.NONE && last.age().compareTo(SHORT_LIFE) < 0;
    shortLives = shortLife ? shortLives + 1 : 0;
    if (shortLives >= SHORT_LIVES) {
      pause(LONG_REST);
    }
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
