package id.simpul.routes.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.simpul.connectors.Outcome;
import id.simpul.mappings.participant.ConnectorUse;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorUriTest {

  @ParameterizedTest
  @ValueSource(strings = {"client", "{{office.key}}"})
  void aValueThatIsTheNameOfABeanOfTheKameletArrivesAsItIs(String key) throws Exception {
    BlockingQueue<String> keys = new LinkedBlockingQueue<>();
    HttpServer receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    receiver.createContext(
        "/",
        call -> {
          keys.add(call.getRequestHeaders().getFirst("X-Office"));
          call.sendResponseHeaders(204, -1);
          call.close();
        });
    receiver.start();
    try (CamelContext camel = new DefaultCamelContext()) {
      camel.getPropertiesComponent().addInitialProperty("office.key", "client");
      String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
      Map<String, String> parameters =
          Map.of("url", url, "apiKeyHeader", "X-Office", "apiKey", key);
      String uri = ConnectorUri.of(camel, new ConnectorUse("http-sink", parameters), "office");
      camel.addRoutes(to(uri));
      camel.start();

      Object outcome = camel.createProducerTemplate().requestBody("direct:office", "{}");

      assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
      assertThat(keys).containsExactly("client");
    } finally {
      receiver.stop(0);
    }
  }

  private static RouteBuilder to(String uri) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:office").to(uri);
      }
    };
  }
}
