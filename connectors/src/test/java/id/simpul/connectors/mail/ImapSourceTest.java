package id.simpul.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.simpul.connectors.SourceUnderTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImapSourceTest {

  private static final String HEAD =
      "From: Kecamatan <camat@kota.go.id>\r\nSubject: =?utf-8?Q?L=C3=A9?=\r\n";
  private static final String TWO =
      multipart("<1@x>", part("a.csv", "YTti") + part("b.csv", "Yzvp"));

  private final GreenMail office = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private GreenMailUser user;

  @BeforeEach
  void start() {
    office.start();
    user = office.setUser("laporan@kota.go.id", "laporan", "rahasia");
  }

  @AfterEach
  void stop() {
    office.stop();
  }

  @Test
  void each_attachment_is_a_message_of_its_own_and_the_mail_is_read_then() throws Exception {
    put(TWO);
    try (SourceUnderTest source = source(Map.of())) {
      await().until(() -> seen() == 1);
      assertThat(source.ids()).containsExactly("<1@x>/1", "<1@x>/2");
      assertThat(source.bodies().get(0)).isEqualTo("a;b");
      assertThat(flagged()).isZero();
    }
  }

  @Test
  void a_mail_stays_unread_until_the_hub_has_all_of_it() throws Exception {
    put(TWO);
    try (SourceUnderTest source = source(Map.of())) {
      source.full(true);
      await().until(() -> source.offered() > 2);
      assertThat(seen()).isZero();
      source.full(false);
      await().until(() -> seen() == 1);
      assertThat(source.ids()).containsExactly("<1@x>/1", "<1@x>/2");
    }
  }

  @Test
  void a_refused_attachment_flags_its_mail() throws Exception {
    put(TWO);
    try (SourceUnderTest source = source(Map.of())) {
      source.refusing(body -> Optional.of("malformed"));
      await().until(() -> flagged() == 1 && seen() == 1);
    }
  }

  @Test
  void a_mail_that_is_done_with_is_moved() throws Exception {
    office.getManagers().getImapHostManager().createMailbox(user, "Selesai");
    put(TWO);
    try (SourceUnderTest source = source(Map.of("moveTo", "Selesai"))) {
      await().until(() -> folder("Selesai").getMessageCount() == 1);
      await().until(() -> folder("INBOX").getMessageCount() == 0);
      assertThat(source.ids()).hasSize(2);
    }
  }

  @Test
  void a_mail_at_fault_is_flagged_and_does_not_stop_the_next() throws Exception {
    put(multipart("<1@x>", part("big.csv", "YTti".repeat(100))));
    put(multipart("<2@x>", part("a.csv", "Y")));
    put(multipart("<4@x>", part("a.csv", "YTti").replace("base64", "x-strange")));
    put("From: @@@\r\nMessage-ID: <5@x>\r\n\r\nx\r\n");
    put(multipart("<6@x>", part("foto.jpg", "YTti")));
    put(multipart("<7@x>", part("a.csv", "YTti")).replace("camat@kota", "orang@lain"));
    put(multipart("<8@x>", part("A.CSV", "YTti")));
    Map<String, String> rules =
        Map.of("messageLimit", "100", "names", "*.csv", "senders", "@kota.go.id");
    try (SourceUnderTest source = source(rules)) {
      await().until(() -> seen() == 7);
      assertThat(source.ids()).containsExactly("<8@x>/1");
      assertThat(flagged()).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain; charset=ISO-8859-1, ISO-8859-1",
    "text/plain; charset=utf-8, UTF-8",
    "text/plain; charset=x-nobody-knows, UTF-8",
    "text/plain; charset=x-nobody-knows, windows-1252",
    "text/plain; charset=us-ascii, windows-1252",
    "text/plain, UTF-8",
    "text/plain; charset=\"UTF-16BE\", UTF-16BE"
  })
  void a_text_is_read_whatever_its_character_set(String type, String charset) throws Exception {
    byte[] text =
        "Jalan rusak – “é”"
            .replace(charset.startsWith("ISO") ? "– “é”" : "", charset.startsWith("ISO") ? "é" : "")
            .getBytes(Charset.forName(charset));
    String encoded = java.util.Base64.getEncoder().encodeToString(text);
    put(
        HEAD
            + "Message-ID: <1@x>\r\nContent-Transfer-Encoding: base64\r\nContent-Type: "
            + type
            + "\r\n\r\n"
            + encoded
            + "\r\n");
    try (SourceUnderTest source = source(Map.of("parts", "text"))) {
      await().until(() -> seen() == 1);
      assertThat(source.ids()).containsExactly("<1@x>/1");
      assertThat(source.bodies().get(0))
          .startsWith("{\"from\":\"camat@kota.go.id\",\"subject\":\"Lé\"")
          .contains("\"type\":\"text\"", "\"text\":\"Jalan rusak ")
          .endsWith(charset.startsWith("ISO") ? "é\"}" : "– “é”\"}");
    }
  }

  @Test
  void a_mail_without_an_id_or_with_a_strange_one_is_named_all_the_same() throws Exception {
    put(multipart("<" + "x".repeat(300) + "@x>", part("a.csv", "YTti")));
    put(multipart("<9@x>", part("a.csv", "YTti")).replace("Message-ID: <9@x>\r\n", ""));
    try (SourceUnderTest source = source(Map.of())) {
      await().until(() -> seen() == 2);
      assertThat(source.ids().get(0)).matches("[0-9a-f]{64}/1");
      assertThat(source.ids().get(1)).matches("INBOX-[0-9]+-[0-9]+/1");
    }
  }

  @Test
  void a_server_that_was_away_is_found_again() throws Exception {
    put(TWO);
    int port = office.getImap().getPort();
    try (SourceUnderTest source = source(Map.of())) {
      await().until(() -> seen() == 1);
      office.getImap().stopService();
      GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", "imap"));
      again
          .setUser("laporan@kota.go.id", "laporan", "rahasia")
          .deliver(mail(multipart("<2@x>", part("a.csv", "YTti"))));
      again.start();
      try {
        await().until(() -> source.ids().contains("<2@x>/1"));
      } finally {
        again.stop();
      }
    }
  }

  private SourceUnderTest source(Map<String, String> more) throws Exception {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("host", "127.0.0.1");
    parameters.put("port", Integer.toString(office.getImap().getPort()));
    parameters.put("security", "none");
    parameters.put("username", "laporan");
    parameters.put("password", "rahasia");
    parameters.put("period", "200");
    parameters.putAll(more);
    return SourceUnderTest.start("imap-source", parameters);
  }

  private void put(String mail) throws MessagingException {
    user.deliver(mail(mail));
  }

  private static MimeMessage mail(String mail) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String multipart(String id, String parts) {
    return HEAD
        + "Message-ID: "
        + id
        + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=xyz\r\n\r\n"
        + parts
        + "--xyz--\r\n";
  }

  private static String part(String name, String base64) {
    return "--xyz\r\nContent-Type: text/csv; name=\""
        + name
        + "\"\r\nContent-Disposition: attachment; filename=\""
        + name
        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64
        + "\r\n";
  }

  private long seen() throws FolderException {
    return marked(Flags.Flag.SEEN);
  }

  private long flagged() throws FolderException {
    return marked(Flags.Flag.FLAGGED);
  }

  private long marked(Flags.Flag flag) throws FolderException {
    List<StoredMessage> mails = folder("INBOX").getMessages();
    return mails.stream().filter(mail -> mail.getFlags().contains(flag)).count();
  }

  private MailFolder folder(String name) throws FolderException {
    return office.getManagers().getImapHostManager().getFolder(user, name);
  }
}
