package id.simpul.deploy.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.mappings.json.Json;
import id.simpul.routes.intake.TrackingId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the mapping page on this machine's own address; nobody else can reach it. */
final class MapServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MapServer.class);
  private static final String PROBLEM = "application/problem+json";
  private static final int THREADS = 8;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Guard guard;
  private final Questions questions;

  /**
   * @param port 0 for any free one
   * @throws IOException if nobody can listen there
   */
  MapServer(Workspace workspace, int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    this.server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    this.guard = new Guard(server.getAddress().getPort());
    this.questions = new Questions(workspace);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String token() {
    return guard.token();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        answer(exchange);
      } catch (Refusal e) {
        refuse(exchange, e);
      } catch (RuntimeException e) {
        refuse(exchange, failed(exchange, e));
      }
    }
  }

  private void answer(HttpExchange exchange) throws Refusal, IOException {
    guard.origin(exchange);
    String path = exchange.getRequestURI().getPath();
    Optional<Questions.Question> question = questions.at(path);
    if (question.isPresent()) {
      byte[] body = guard.body(exchange, question.get().type());
      send(exchange, 200, "application/json", Json.write(answer(question.get(), body, exchange)));
      return;
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      throw new Refusal(Refusal.Reason.WRONG_METHOD);
    }
    PageFile file = PageFile.named(path).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND));
    exchange.getResponseHeaders().set("Content-Security-Policy", file.policy());
    send(exchange, 200, file.type(), file.content());
  }

  /** Not to be read or written on disk is a failure; a browser that has gone is none. */
  private static JsonNode answer(Questions.Question question, byte[] body, HttpExchange exchange)
      throws Refusal {
    try {
      return question.answer(body, exchange.getRequestURI());
    } catch (IOException e) {
      throw failed(exchange, e);
    }
  }

  private static Refusal failed(HttpExchange exchange, Exception e) {
    LOG.error("the page failed at {}: {}", exchange.getRequestURI().getRawPath(), e.toString());
    return new Refusal(Refusal.Reason.FAILED);
  }

  private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    String trackingId = TrackingId.next(Instant.now());
    LOG.debug("refused {} {}", refusal.reason().code(), trackingId);
    send(exchange, refusal.status(), PROBLEM, Json.write(refusal.problem(trackingId)));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    questions.close();
  }
}
