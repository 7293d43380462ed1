package id.simpul.deploy.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver that refuses every message until it is told to take them. */
final class PickyReceiver implements AutoCloseable {

  /** Quotes a telephone number of the sample, as systems do. */
  private static final String ANSWER = "{\"id\":\"R-7\",\"caller\":\"08123456789\"}";

  private final HttpServer server;
  private final AtomicInteger taken = new AtomicInteger();
  private volatile boolean takes;

  PickyReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(takes ? 200 : 422, answer.length);
    exchange.getResponseBody().write(answer);
    if (takes) {
      taken.incrementAndGet();
    }
    exchange.close();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
  }

  void takeFromNowOn() {
    takes = true;
  }

  int taken() {
    return taken.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
