package id.simpul.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Certificates that both sides show each other, and that expire. */
@Timeout(60)
class ClientTlsTest {

  private static final byte[] BODY = "{}".getBytes();

  @TempDir Path directory;
  private Path server;
  private Path client;

  @BeforeEach
  void certificates() throws Exception {
    server = TestCertificates.pkcs12(directory, "server", "-1d", 100);
    client = TestCertificates.pkcs12(directory, "client", "-1d", 100);
  }

  @Test
  void both_sides_show_their_certificates_from_pkcs12_and_from_pem() throws Exception {
    Path pem = TestCertificates.pem(client);

    assertThat(deliver(client, server, client)).isInstanceOf(Outcome.Delivered.class);
    assertThat(deliver(pem, TestCertificates.pem(server), client))
        .isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void a_server_is_trusted_by_its_authority() throws Exception {
    server = TestCertificates.signed(directory, "new-server", "-1d", 30);

    assertThat(deliver(client, Path.of(server + ".ca.pem"), client))
        .isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void a_server_that_is_not_trusted_gets_nothing() throws Exception {
    assertThat(deliver(client, client, client)).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void an_expired_client_certificate_means_unavailable_and_says_so() throws Exception {
    Path expired = TestCertificates.pkcs12(directory, "expired", "-400d", 30);

    assertThat(deliver(expired, server, expired))
        .isInstanceOfSatisfying(
            Outcome.Unavailable.class,
            away ->
                assertThat(away.reason())
                    .matches("the client certificate expired on \\d{4}-\\d\\d-\\d\\d"));
  }

  @Test
  void an_expired_certificate_of_the_other_side_means_unavailable_and_says_so() throws Exception {
    server = TestCertificates.signed(directory, "old-server", "-400d", 30);

    assertThat(deliver(client, Path.of(server + ".ca.pem"), client))
        .isEqualTo(
            new Outcome.Unavailable("no connection: the other side's certificate has expired"));
  }

  @Test
  void a_certificate_that_expires_soon_is_told_with_the_days_left() throws Exception {
    Path soon = TestCertificates.pkcs12(directory, "soon", "-1d", 12);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(ClientTls.class);
    logger.addAppender(log);
    try {
      assertThat(deliver(soon, server, soon)).isInstanceOf(Outcome.Delivered.class);
    } finally {
      logger.detachAppender(log);
    }

    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getFormattedMessage()).contains("soon.p12 expires in 10 days, on ");
  }

  @Test
  void a_file_that_is_not_there_means_unavailable() throws Exception {
    assertThat(deliver(directory.resolve("none.p12"), server, client))
        .isEqualTo(new Outcome.Unavailable("certificates cannot be read, NoSuchFileException"));
  }

  private Outcome deliver(Path shown, Path trusted, Path serverTrusts) throws Exception {
    try (SimulatedHttpServer receiver =
            SimulatedHttpServer.overTls(
                request -> SimulatedAnswer.empty(201),
                TestCertificates.server(server, serverTrusts));
        SinkUnderTest sink =
            new SinkUnderTest(
                "kamelet:http-sink?url="
                    + receiver.start(0)
                    + "/in&clientCertificate="
                    + shown
                    + "&clientCertificatePassword=changeit&trustedCertificates="
                    + trusted
                    + "&trustedCertificatesPassword=changeit")) {
      return sink.deliver(BODY);
    }
  }
}
