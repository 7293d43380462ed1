package id.simpul.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps letters from moving; none is sent or opened. */
class MailProbeTest {

  private final GreenMail office =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "smtp")
          });

  @BeforeEach
  void start() {
    office.start();
    office.setUser("laporan@kota.go.id", "laporan", "rahasia");
  }

  @AfterEach
  void stop() {
    office.stop();
  }

  @Test
  void nothing_at_all_and_no_letter() {
    assertThat(signs(office.getImap().getPort(), "rahasia", "INBOX"))
        .containsExactly(Sign.ANSWERED, Sign.LOGIN_GOOD, Sign.ALLOWED_NOT_ASKED, Sign.FORM_GOOD);
    assertThat(signs(office.getSmtp().getPort(), "rahasia", "")).contains(Sign.LOGIN_GOOD);
    assertThat(office.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_wrong_password() {
    assertThat(signs(office.getImap().getPort(), "salah", "INBOX"))
        .containsExactly(Sign.LOGIN_REFUSED);
    assertThat(signs(office.getSmtp().getPort(), "salah", "")).containsExactly(Sign.LOGIN_REFUSED);
  }

  @Test
  void a_folder_that_the_mailbox_does_not_have() {
    assertThat(signs(office.getImap().getPort(), "rahasia", "Arsip"))
        .endsWith(Sign.MAIL_FOLDER_MISSING);
  }

  private static List<Sign> signs(int port, String password, String folder) {
    MailServer server = new MailServer();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.setSecurity("none");
    server.setUsername("laporan");
    server.setPassword(password);
    MailProbe probe = new MailProbe();
    probe.setServer(server);
    probe.setFolder(folder);
    return probe.ask(new byte[0]).stream().map(Finding::sign).toList();
  }
}
