package id.simpul.deploy.api;

import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** How Tomcat behaves where it acts before the hub: refusals, deadlines, memory a connection. */
@Component
class TomcatEdges implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  /** Larger reads go past this buffer; thousands of idle connections each have one. */
  private static final String SOCKET_BUFFER = "2048";

  private final ProblemDetails problems;

  TomcatEdges(ProblemDetails problems) {
    this.problems = problems;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setProtocol(DeadlineProtocol.class.getName());
    factory.addConnectorCustomizers(TomcatEdges::limit);
    factory.addContextCustomizers(this::report);
  }

  private static void limit(Connector connector) {
    connector.setXpoweredBy(false);
    connector.setProperty("socket.appReadBufSize", SOCKET_BUFFER);
    connector.setProperty("socket.appWriteBufSize", SOCKET_BUFFER);
    // A body is asked for when it is wanted: who is refused need not send it.
    connector.setProperty("continueResponseTiming", "onRead");
  }

  private void report(Context context) {
    StandardHost host = (StandardHost) context.getParent();
    host.getPipeline().addValve(new ProblemValve(problems));
    host.setErrorReportValveClass(ProblemValve.class.getName());
  }
}
