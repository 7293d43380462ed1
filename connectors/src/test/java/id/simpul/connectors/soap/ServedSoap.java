package id.simpul.connectors.soap;

import id.simpul.connectors.StatusQuestion;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/** The source Kamelet behind a real servlet container, with a hub that a test writes. */
final class ServedSoap implements AutoCloseable {

  /** Held, so that its level stays. */
  private static final Logger TOMCAT = Logger.getLogger("org.apache");

  static {
    TOMCAT.setLevel(Level.SEVERE);
  }

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final Tomcat tomcat = new Tomcat();
  private final List<Exchange> taken = new CopyOnWriteArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String path;

  /**
   * @param hub what stands behind {@code kamelet:sink}
   */
  ServedSoap(String path, Map<String, String> parameters, StatusQuestion log, Processor hub)
      throws Exception {
    this.path = path;
    camel.getRegistry().bind(StatusQuestion.NAME, log);
    StringBuilder uri = new StringBuilder("kamelet:soap-source/agency-flow?path=" + path);
    parameters.forEach((name, value) -> uri.append("&" + name + "=RAW(" + value + ")"));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(uri.toString()).process(exchange -> taken.add(exchange.copy())).process(hub);
          }
        });
    camel.start();
    startTomcat();
  }

  private void startTomcat() throws Exception {
    File base = Files.createTempDirectory("soap").toFile();
    tomcat.setBaseDir(base.getPath());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", base.getPath());
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(SoapBus.shared());
    Tomcat.addServlet(context, "soap", servlet);
    context.addServletMappingDecoded("/services/*", "soap");
    tomcat.getConnector();
    tomcat.start();
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/services/" + path);
  }

  /** What went to the hub. */
  List<Exchange> taken() {
    return taken;
  }

  HttpResponse<String> get(String query) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address() + query)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String contentType, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address())
            .header("Content-Type", contentType)
            .header("SOAPAction", "\"\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws Exception {
    tomcat.stop();
    tomcat.destroy();
    camel.stop();
  }
}
