package id.simpul.connectors.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultExchange;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * The request by which a system is asked: made by the connector's own steps, so that it shows what
 * a delivery shows. Immutable.
 *
 * @param path below the address, or a whole address; empty text for none
 * @param body handed to the steps; empty text for none
 */
record HttpQuestion(List<Processor> steps, String path, String body) {

  HttpQuestion() {
    this(List.of(), "", "");
  }

  HttpQuestion by(Processor step) {
    List<Processor> more = new ArrayList<>(steps);
    more.add(step);
    return new HttpQuestion(List.copyOf(more), path, body);
  }

  HttpQuestion at(String where) {
    return new HttpQuestion(steps, where, body);
  }

  HttpQuestion with(String text) {
    return new HttpQuestion(steps, path, text);
  }

  /** Whether it asks for more than the head. */
  boolean isAsked() {
    return !path.isEmpty() || !body.isEmpty();
  }

  /** The address that it asks instead of the system's; empty text for none. */
  String elsewhere() {
    return path.startsWith("http") ? path : "";
  }

  ClassicHttpRequest request(String address, CamelContext camel) throws IOException {
    Message made = made(camel);
    ClassicRequestBuilder request = ClassicRequestBuilder.create(method(made));
    request.setUri(uri(address, made));
    made.getHeaders().forEach((name, value) -> header(request, name, value));
    if (made.getBody() instanceof byte[] bytes) {
      request.setEntity(new ByteArrayEntity(bytes, type(made)));
    }
    return request.build();
  }

  private Message made(CamelContext camel) throws IOException {
    Exchange exchange = new DefaultExchange(camel);
    exchange.getMessage().setBody(body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8));
    try {
      for (Processor step : steps) {
        step.process(exchange);
      }
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
    return exchange.getMessage();
  }

  private String method(Message made) {
    if (!isAsked()) {
      return "HEAD";
    }
    return made.getBody() == null ? "GET" : "POST";
  }

  private String uri(String address, Message made) {
    if (!elsewhere().isEmpty()) {
      return path;
    }
    String below = path.isEmpty() ? made.getHeader(Exchange.HTTP_PATH, "", String.class) : path;
    return address + below;
  }

  private static void header(ClassicRequestBuilder request, String name, Object value) {
    boolean own = name.startsWith("Camel") || name.equalsIgnoreCase(Exchange.CONTENT_TYPE);
    if (!own && value != null) {
      request.setHeader(name, value.toString());
    }
  }

  private static ContentType type(Message made) {
    String type = made.getHeader(Exchange.CONTENT_TYPE, "application/json", String.class);
    return ContentType.parseLenient(type);
  }
}
