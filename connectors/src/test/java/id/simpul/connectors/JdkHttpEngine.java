package id.simpul.connectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.support.DefaultConsumer;

/**
 * Serves {@code platform-http:} routes on the loopback address, as the hub's own server does. To be
 * bound as {@code platform-http-engine}.
 */
public final class JdkHttpEngine implements PlatformHttpEngine, AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public JdkHttpEngine() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public int getServerPort() {
    return server.getAddress().getPort();
  }

  @Override
  public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
    return new Served(endpoint, processor);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private final class Served extends DefaultConsumer implements PlatformHttpConsumer {

    Served(PlatformHttpEndpoint endpoint, Processor processor) {
      super(endpoint, processor);
      server.createContext(endpoint.getPath(), this::serve);
    }

    @Override
    public PlatformHttpEndpoint getEndpoint() {
      return (PlatformHttpEndpoint) super.getEndpoint();
    }

    private void serve(HttpExchange http) throws IOException {
      Exchange exchange = createExchange(false);
      Message message = exchange.getMessage();
      http.getRequestHeaders().forEach((name, values) -> message.setHeader(name, values.get(0)));
      message.setHeader(Exchange.HTTP_METHOD, http.getRequestMethod());
      message.setHeader(Exchange.HTTP_URI, http.getRequestURI().getRawPath());
      message.setHeader(Exchange.HTTP_RAW_QUERY, http.getRequestURI().getRawQuery());
      message.setBody(http.getRequestBody());
      try {
        getProcessor().process(exchange);
      } catch (Exception e) {
        exchange.setException(e);
      }
      answer(http, exchange);
    }

    private void answer(HttpExchange http, Exchange exchange) throws IOException {
      Message message = exchange.getMessage();
      boolean failed = exchange.getException() != null;
      byte[] body = failed ? new byte[0] : message.getBody(byte[].class);
      message
          .getHeaders()
          .forEach((name, value) -> http.getResponseHeaders().add(name, value.toString()));
      int status = failed ? 500 : message.getHeader(Exchange.HTTP_RESPONSE_CODE, 200, int.class);
      http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      http.getResponseBody().write(body);
      http.close();
    }
  }
}
