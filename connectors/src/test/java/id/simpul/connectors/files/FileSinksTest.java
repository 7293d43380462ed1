package id.simpul.connectors.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSinksTest {

  private static final byte[] BODY = "{\"n\":1}".getBytes(UTF_8);

  @TempDir Path root;

  @Test
  void a_message_is_one_whole_file_and_a_repeat_finds_it() throws Exception {
    try (SinkUnderTest sink = new SinkUnderTest(local(root, "&prefix=lap-"))) {
      bothKnowIt(sink, root);
    }
  }

  @Test
  void over_sftp_too() throws Exception {
    Files.createDirectories(root.resolve("terima"));
    try (SftpServer server = new SftpServer(root, null);
        SinkUnderTest sink = new SinkUnderTest(sftp(server, SftpServer.PASSWORD))) {
      bothKnowIt(sink, root.resolve("terima"));
    }
  }

  private static void bothKnowIt(SinkUnderTest sink, Path folder) throws Exception {
    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Delivered.class);
    assertThat(sink.deliver(BODY)).isEqualTo(new Outcome.AlreadyDone("lap-idem-1.json"));
    assertThat(sink.deliver("{}".getBytes(UTF_8))).isInstanceOf(Outcome.Rejected.class);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).containsExactly(folder.resolve("lap-idem-1.json"));
      assertThat(Files.readAllBytes(all.get(0))).isEqualTo(BODY);
    }
  }

  @Test
  void a_key_cannot_lead_out_of_the_folder() throws Exception {
    Path folder = Files.createDirectories(root.resolve("in"));
    try (SinkUnderTest sink = new SinkUnderTest(local(folder, ""))) {
      sink.exchange(BODY, Map.of("Idempotency-Key", "../../out", "CamelFileName", "../out"));
    }

    try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
      assertThat(files.toList()).hasSize(1).allMatch(f -> f.getParent().equals(folder));
    }
  }

  @Test
  void a_folder_that_is_not_there_is_away() throws Exception {
    try (SinkUnderTest sink = new SinkUnderTest(local(root.resolve("none"), ""))) {
      assertThat(sink.deliver(BODY))
          .isEqualTo(new Outcome.Unavailable("the folder does not exist"));
    }
  }

  @Test
  void a_server_that_is_down_or_refuses_the_login_is_away() throws Exception {
    Files.createDirectories(root.resolve("terima"));
    String down;
    try (SftpServer server = new SftpServer(root, null)) {
      down = sftp(server, SftpServer.PASSWORD);
      try (SinkUnderTest sink = new SinkUnderTest(sftp(server, "salah"))) {
        assertThat(sink.deliver(BODY))
            .isEqualTo(new Outcome.Unavailable("the server refused the login"));
      }
    }
    try (SinkUnderTest sink = new SinkUnderTest(down)) {
      assertThat(sink.deliver(BODY))
          .isEqualTo(new Outcome.Unavailable("the server does not answer"));
    }
  }

  @Test
  void a_relative_folder_is_refused_at_start() {
    assertThatThrownBy(() -> new LocalStore().setFolder("data/in"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String local(Path folder, String more) {
    return "kamelet:folder-sink?folder=RAW(" + folder.toUri() + ")" + more;
  }

  private static String sftp(SftpServer server, String password) {
    return "kamelet:sftp-sink?folder=RAW(%s)&username=%s&password=%s&hostKey=RAW(%s)&prefix=lap-"
        .formatted(server.address("/terima"), SftpServer.USER, password, server.hostKey());
  }
}
