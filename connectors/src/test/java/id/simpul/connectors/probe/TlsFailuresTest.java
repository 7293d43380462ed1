package id.simpul.connectors.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import id.simpul.connectors.http.ClientTls;
import id.simpul.connectors.http.ConnectorHttpClient;
import id.simpul.connectors.http.TestCertificates;
import id.simpul.connectors.probe.Sign.Result;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that a system shows. */
class TlsFailuresTest {

  @TempDir private Path directory;
  private HttpsServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void an_expired_certificate() throws Exception {
    Path shown = TestCertificates.pkcs12(directory, "old", "-400d", 300);
    Finding found = Looked.last(at(start(shown, false), shown));
    assertThat(found.sign()).isEqualTo(Sign.TLS_EXPIRED);
    assertThat(found.facts().get(1)).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }

  @Test
  void a_certificate_that_the_server_signed_itself() throws Exception {
    Path shown = TestCertificates.pkcs12(directory, "self", "-1d", 300);
    assertThat(Looked.last(at(start(shown, false), null)).sign()).isEqualTo(Sign.TLS_SELF_SIGNED);
  }

  @Test
  void a_certificate_of_an_authority_that_nobody_knows() throws Exception {
    Path shown = TestCertificates.signed(directory, "signed", "-1d", 300);
    Finding found = Looked.last(at(start(shown, false), null));
    assertThat(found.sign()).isEqualTo(Sign.TLS_UNKNOWN_AUTHORITY);
    assertThat(found.facts().get(1)).contains("authority");
  }

  @Test
  void a_certificate_for_another_host() throws Exception {
    Path shown = TestCertificates.pkcs12(directory, "other", "-1d", 300);
    String address = "https://localhost:" + start(shown, false);
    HttpProbe probe = probe(address, tls(shown));
    Finding found = Looked.last(probe, Looked.leadingTo("127.0.0.1"));
    assertThat(found.sign()).isEqualTo(Sign.TLS_WRONG_HOST);
    assertThat(found.facts()).contains("127.0.0.1");
  }

  @Test
  void a_certificate_that_ends_in_ten_days() throws Exception {
    Path shown = TestCertificates.pkcs12(directory, "soon", "-20d", 30);
    Finding found =
        Looked.at(at(start(shown, false), shown)).stream()
            .filter(f -> f.sign().step() == Step.TLS)
            .findFirst()
            .orElseThrow();
    assertThat(found.sign()).isEqualTo(Sign.TLS_ENDS_SOON);
    assertThat(found.sign().result()).isEqualTo(Result.WARNING);
    assertThat(found.facts().get(2)).isIn("9", "10");
  }

  @Test
  void a_server_that_wants_a_certificate_of_us() throws Exception {
    Path shown = TestCertificates.pkcs12(directory, "mutual", "-1d", 300);
    assertThat(Looked.last(at(start(shown, true), shown)).sign())
        .isEqualTo(Sign.TLS_WANTS_CERTIFICATE);
  }

  @Test
  void a_port_that_does_not_speak_tls() throws Exception {
    try (SimulatedHttpServer plain =
        new SimulatedHttpServer(request -> SimulatedAnswer.empty(200))) {
      URI address = plain.start(0);
      assertThat(Looked.last(at(address.getPort(), null)).sign()).isEqualTo(Sign.TLS_NOT_SPOKEN);
    }
  }

  private HttpProbe at(int port, Path trusted) throws Exception {
    return probe("https://127.0.0.1:" + port, tls(trusted));
  }

  private static HttpProbe probe(String address, ClientTls tls) {
    ConnectorHttpClient client = new ConnectorHttpClient();
    client.setTls(tls);
    HttpProbe probe = new HttpProbe();
    probe.setCamelContext(new DefaultCamelContext());
    probe.setAddress(address);
    probe.setTls(tls);
    probe.setClient(client);
    return probe;
  }

  private static ClientTls tls(Path trusted) throws Exception {
    ClientTls tls = new ClientTls();
    if (trusted != null) {
      tls.setTrustedCertificates(TestCertificates.pem(trusted).toString());
    }
    return tls;
  }

  private int start(Path shown, boolean mutual) throws Exception {
    SSLContext context = TestCertificates.server(shown, shown);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = context.getDefaultSSLParameters();
            wanted.setNeedClientAuth(mutual);
            parameters.setSSLParameters(wanted);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(405, -1);
          exchange.close();
        });
    server.start();
    return server.getAddress().getPort();
  }
}
