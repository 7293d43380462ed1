package id.simpul.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSinkTest {

  private static final String LETTER =
      "{\"to\":[\"dinas@kota.go.id\",\"Bagian Umum"
          + " <umum@kota.go.id>\"],\"cc\":\"arsip@kota.go.id\",\"subject\":\"Laporan –"
          + " é\",\"text\":\"Baris 1\\n"
          + ".\\n"
          + "Baris 3 “é”\",\"attachments\":[{\"name\":\"daftar"
          + " é.csv\",\"type\":\"text/csv\",\"content\":\"YTtiCgA=\"}]}";

  private final GreenMail office = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    office.start();
  }

  @AfterEach
  void stop() {
    office.stop();
  }

  @Test
  void a_letter_arrives_whole_under_an_id_that_a_repeat_has_too() throws Exception {
    try (SinkUnderTest sink = sink(office.getSmtp().getPort(), "")) {
      assertThat(send(sink, LETTER)).extracting("reference").isEqualTo("<idem-1@kota.go.id>");
      assertThat(send(sink, LETTER)).extracting("reference").isEqualTo("<idem-1@kota.go.id>");
    }
    MimeMessage[] mails = office.getReceivedMessages();
    assertThat(mails).hasSize(6);
    assertThat(mails[0].getMessageID()).isEqualTo("<idem-1@kota.go.id>");
    assertThat(mails[0].getSubject()).isEqualTo("Laporan – é");
    MimeMultipart parts = (MimeMultipart) mails[0].getContent();
    assertThat(((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"))
        .isEqualTo("Baris 1\n.\nBaris 3 “é”");
    Part attachment = parts.getBodyPart(1);
    assertThat(MailParts.name(attachment)).isEqualTo("daftar é.csv");
    assertThat(attachment.getInputStream().readAllBytes())
        .isEqualTo(new byte[] {97, 59, 98, 10, 0});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"to\":\"a@kota.go.id\",\"subject\":\"x\\r\\nBcc: b@kota.go.id\"}",
        "{\"to\":\"a@kota.go.id\",\"subject\":\"x\\nBcc: b@kota.go.id\"}",
        "{\"to\":\"a@kota.go.id\\r\\nBcc: b@kota.go.id\"}",
        "{\"to\":\"a@kota.go.id, b@kota.go.id\"}",
        "{\"to\":\"x:a@kota.go.id,b@kota.go.id;\"}",
        "{\"to\":\"a@kota.go.id>\\u0000\"}",
        "{\"to\":\"a@kota.go.id\",\"attachments\":[{\"name\":\"x\\r\\nX: y\",\"content\":\"\"}]}",
        "{\"to\":\"a@kota.go.id\",\"attachments\":[{\"type\":\"a/b\\r\\nX: y\",\"content\":\"\"}]}",
        "{\"to\":\"a@kota.go.id\",\"attachments\":[{\"content\":\"%%%%%\"}]}",
        "{\"to\":[]}",
        "[]",
        "\u0000"
      })
  void what_is_no_letter_or_adds_a_header_is_refused(String body) throws Exception {
    try (SinkUnderTest sink = sink(office.getSmtp().getPort(), "")) {
      Outcome outcome = send(sink, body);
      assertThat(office.getReceivedMessages()).isEmpty();
      assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
      assertThat(outcome.toString()).doesNotContain("kota.go.id");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hello, 421 busy, Unavailable",
    "MAIL, 451 later, Unavailable",
    "MAIL, 530 log in, Unavailable",
    "MAIL, 552 too large, Rejected",
    "RCPT, 450 greylisted, Unavailable",
    "RCPT, 550 nobody here, Rejected",
    "DATA, 451 later, Unavailable",
    "end, 452 full, Unavailable",
    "end, 554 spam, Rejected",
    "end, close, Unknown",
    "QUIT, close, Delivered"
  })
  void the_servers_answer_says_what_became_of_it(String command, String answer, String outcome)
      throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(command, answer);
        SinkUnderTest sink = sink(server.port(), "")) {
      assertThat(send(sink, LETTER).getClass().getSimpleName()).isEqualTo(outcome);
    }
  }

  @Test
  void a_refused_login_is_no_fault_of_the_message() throws Exception {
    office.setUser("simpul@kota.go.id", "simpul", "rahasia");
    try (SinkUnderTest sink = sink(office.getSmtp().getPort(), "&username=simpul&password=salah")) {
      assertThat(send(sink, LETTER)).isEqualTo(new Outcome.Unavailable("login refused"));
    }
  }

  @Test
  void a_server_without_tls_gets_no_password() throws Exception {
    try (SinkUnderTest sink =
        sink("starttls", office.getSmtp().getPort(), "&username=simpul&password=rahasia")) {
      assertThat(send(sink, LETTER)).isEqualTo(new Outcome.Unavailable("no connection"));
    }
  }

  @Test
  void a_letter_over_the_limit_is_refused() throws Exception {
    try (SinkUnderTest sink = sink(office.getSmtp().getPort(), "&messageLimit=100")) {
      assertThat(send(sink, LETTER))
          .isEqualTo(new Outcome.Rejected("the message is larger than 100 bytes"));
    }
  }

  private static SinkUnderTest sink(int port, String more) throws Exception {
    return sink("none", port, more);
  }

  private static SinkUnderTest sink(String security, int port, String more) throws Exception {
    return new SinkUnderTest(
        "kamelet:smtp-sink?host=127.0.0.1&from=simpul@kota.go.id&callTimeout=5000&security="
            + security
            + "&port="
            + port
            + more);
  }

  private static Outcome send(SinkUnderTest sink, String body) {
    return sink.deliver(body.getBytes(StandardCharsets.UTF_8));
  }
}
