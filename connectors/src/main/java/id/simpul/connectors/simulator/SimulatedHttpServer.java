package id.simpul.connectors.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * The HTTP part of a simulator: records requests and answers with what the system would say, unless
 * another answer was ordered or something goes wrong by chance. {@value #PAGE} shows what it
 * received, untouched by orders, latency and mishaps. A simulator holds one and adds what its
 * system knows. Written on bare sockets, because a proper HTTP server cannot be made to misbehave.
 */
public final class SimulatedHttpServer implements Simulator {

  /** Path of the page of received requests. */
  public static final String PAGE = "/_simulator";

  private static final int NOT_ALLOWED = 405;
  private static final int BACKLOG = 128;
  private static final int MOST_BINDS = 50;
  private static final Duration BETWEEN_BINDS = Duration.ofMillis(100);

  private final Function<ReceivedRequest, SimulatedAnswer> system;
  private final ServerSocketFactory sockets;
  private final String scheme;
  private final Visits visits = new Visits();
  private final Deque<SimulatedAnswer> ordered = new ConcurrentLinkedDeque<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Duration latency = Duration.ZERO;
  private volatile Mishaps mishaps = Mishaps.NONE;
  private volatile String name = "this simulator";
  private ServerSocket server;
  private Thread listener;
  private int port;

  /**
   * @param system what the system answers; called on several threads
   */
  public SimulatedHttpServer(Function<ReceivedRequest, SimulatedAnswer> system) {
    this(system, ServerSocketFactory.getDefault(), "http");
  }

  private SimulatedHttpServer(
      Function<ReceivedRequest, SimulatedAnswer> system,
      ServerSocketFactory sockets,
      String scheme) {
    this.system = system;
    this.sockets = sockets;
    this.scheme = scheme;
  }

  /** A system that is spoken to over TLS and wants a certificate of its callers. */
  public static SimulatedHttpServer overTls(
      Function<ReceivedRequest, SimulatedAnswer> system, SSLContext tls) {
    return new SimulatedHttpServer(system, tls.getServerSocketFactory(), "https");
  }

  @Override
  public synchronized URI start(int wantedPort) throws IOException {
    port = wantedPort;
    comeBack();
    return URI.create(
        scheme + "://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port);
  }

  @Override
  public List<ReceivedRequest> received() {
    return visits.all().stream().map(Visit::request).toList();
  }

  @Override
  public synchronized void goDown() {
    if (server != null) {
      close(server);
      server = null;
      awaitEnd(listener);
      connections.forEach(SimulatedHttpServer::close);
    }
  }

  @Override
  public synchronized void comeBack() throws IOException {
    if (server != null) {
      return;
    }
    ServerSocket listening = bound();
    port = listening.getLocalPort();
    server = listening;
    listener = daemon(() -> listen(listening));
  }

  /** The port is open until the thread that waits on it has let it go. */
  private static void awaitEnd(Thread listener) {
    try {
      listener.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A caller's own connection may sit on the port for a moment after this end has let it go. */
  private ServerSocket bound() throws IOException {
    ServerSocket listening = sockets.createServerSocket();
    if (listening instanceof SSLServerSocket secured) {
      secured.setNeedClientAuth(true);
    }
    listening.setReuseAddress(true);
    for (int tries = 1; ; tries++) {
      try {
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        return listening;
      } catch (BindException e) {
        if (tries == MOST_BINDS) {
          throw e;
        }
        waits(BETWEEN_BINDS);
      }
    }
  }

  @Override
  public void latency(Duration newLatency) {
    latency = newLatency;
  }

  /** Lets this go wrong from now on, unless an answer is ordered. */
  public void mishaps(Mishaps newMishaps) {
    mishaps = newMishaps;
  }

  /** Names itself on its page. */
  public void shownAs(String newName) {
    name = newName;
  }

  /** Remembers no more than the newest requests from now on. */
  public void keep(int newest) {
    visits.keep(newest);
  }

  @Override
  public void nextAnswers(SimulatedAnswer... answers) {
    ordered.addAll(List.of(answers));
  }

  @Override
  public synchronized void close() {
    closed.countDown();
    goDown();
  }

  private void listen(ServerSocket listening) {
    try {
      while (true) {
        Socket socket = listening.accept();
        connections.add(socket);
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed: the system has gone down.
    }
  }

  private void serve(Socket socket) {
    try (SimulatedConnection connection = new SimulatedConnection(socket, this::waits)) {
      while (connection.awaitRequest() && answerOne(connection)) {
        // The connection is kept for the next request.
      }
    } catch (IOException e) {
      // The caller has gone, or this end was closed: there is nobody to tell.
    } finally {
      connections.remove(socket);
    }
  }

  /** Whether the connection may take another request. */
  private boolean answerOne(SimulatedConnection connection) throws IOException {
    try {
      return answer(connection);
    } catch (ProtocolException e) {
      connection.write(SimulatedAnswer.text(400, "text/plain", e.getMessage()));
      return false;
    }
  }

  private boolean answer(SimulatedConnection connection) throws IOException {
    SimulatedAnswer order = ordered.poll();
    if (order != null && order.fault() == SimulatedAnswer.Fault.CUT_BEFORE_READING) {
      connection.reset();
      return false;
    }
    ReceivedRequest request = connection.read();
    if (request.path().equals(PAGE)) {
      putBack(order);
      return connection.write(SimulatorPage.of(name, visits));
    }
    Visit visit = visits.add(request);
    SimulatedAnswer answer = order == null ? own(request) : order;
    visit.answered(answer);
    waits(latency);
    return connection.write(isHead(request) ? answer.withoutBody() : answer);
  }

  /** A request that the simulator does not understand must not end in silence. */
  private SimulatedAnswer own(ReceivedRequest request) {
    if (isHead(request)) {
      return SimulatedAnswer.empty(NOT_ALLOWED);
    }
    try {
      return mishaps.answer(request, system);
    } catch (RuntimeException e) {
      return SimulatedAnswer.text(500, "text/plain", "The simulator failed: " + e);
    }
  }

  /** None of these systems answers it, and none may take it for a message. */
  private static boolean isHead(ReceivedRequest request) {
    return request.method().equals("HEAD");
  }

  /** Whoever looks at the page must not use up what was ordered for the next call. */
  private void putBack(SimulatedAnswer order) {
    if (order != null) {
      ordered.addFirst(order);
    }
  }

  /** Waits, but not longer than until this simulator is closed; says whether it still is open. */
  private boolean waits(Duration time) throws IOException {
    try {
      return !closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("closed while an answer was pending", e);
    }
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed either way.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simulator");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
