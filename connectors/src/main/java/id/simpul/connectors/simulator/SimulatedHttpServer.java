package id.simpul.connectors.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The HTTP part of a simulator: records requests and answers with what the system would say, unless
 * another answer was ordered. A simulator holds one and adds what its system knows.
 */
public final class SimulatedHttpServer implements Simulator {

  static {
    // Without it the JDK's server holds each small answer back for 40 ms (Nagle's algorithm).
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int THREADS = 32;

  private final Function<ReceivedRequest, SimulatedAnswer> system;
  private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
  private final Queue<SimulatedAnswer> ordered = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Duration latency = Duration.ZERO;
  private ExecutorService threads;
  private HttpServer server;
  private int port;

  /**
   * @param system what the system answers; called on several threads
   */
  public SimulatedHttpServer(Function<ReceivedRequest, SimulatedAnswer> system) {
    this.system = system;
  }

  @Override
  public synchronized URI start(int wantedPort) throws IOException {
    threads = Executors.newFixedThreadPool(THREADS, SimulatedHttpServer::daemon);
    port = wantedPort;
    comeBack();
    return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port);
  }

  @Override
  public List<ReceivedRequest> received() {
    return List.copyOf(received);
  }

  @Override
  public synchronized void goDown() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  @Override
  public synchronized void comeBack() throws IOException {
    if (server != null) {
      return;
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    port = server.getAddress().getPort();
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  @Override
  public void latency(Duration newLatency) {
    latency = newLatency;
  }

  @Override
  public void nextAnswers(SimulatedAnswer... answers) {
    ordered.addAll(List.of(answers));
  }

  @Override
  public synchronized void close() {
    closed.countDown();
    goDown();
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      ReceivedRequest request = read(exchange);
      received.add(request);
      SimulatedAnswer answer =
          Optional.ofNullable(ordered.poll()).orElseGet(() -> system.apply(request));
      waitLatency();
      if (answer.status() != SimulatedAnswer.CUT) {
        write(exchange, answer);
      }
    }
  }

  private void waitLatency() throws IOException {
    try {
      // The latch, not a sleep, so that closing does not have to sit out a slow answer.
      closed.await(latency.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("closed while an answer was pending", e);
    }
  }

  private static ReceivedRequest read(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    return new ReceivedRequest(
        exchange.getRequestMethod(),
        uri.getPath(),
        Optional.ofNullable(uri.getRawQuery()).orElse(""),
        exchange.getRequestHeaders(),
        exchange.getRequestBody().readAllBytes());
  }

  private static void write(HttpExchange exchange, SimulatedAnswer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simulator");
    thread.setDaemon(true);
    return thread;
  }
}
