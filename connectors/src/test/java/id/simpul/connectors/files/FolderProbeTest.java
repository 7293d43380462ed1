package id.simpul.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.KeyPair;
import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps files from moving; none is left behind. */
class FolderProbeTest {

  private static final byte[] NO_SAMPLE = new byte[0];

  @TempDir private Path root;
  private SftpServer server;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectory(root.resolve("masuk"));
    server = new SftpServer(root, null);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void nothing_at_all_and_nothing_is_left() throws IOException {
    SftpStore store = store("/masuk", SftpServer.PASSWORD, server.hostKey());
    assertThat(signs(store)).containsExactly(Sign.ANSWERED, Sign.LOGIN_GOOD, Sign.ALLOWED);
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void a_wrong_password() {
    assertThat(signs(store("/masuk", "salah", server.hostKey())))
        .containsExactly(Sign.LOGIN_REFUSED);
  }

  @Test
  void another_host_key() {
    String other = PublicKeyEntry.toString(SftpServer.ecKey().getPublic());
    assertThat(signs(store("/masuk", SftpServer.PASSWORD, other)))
        .containsExactly(Sign.HOST_KEY_DIFFERS);
  }

  @Test
  void a_private_key_that_the_server_does_not_know() throws Exception {
    ByteArrayOutputStream pem = new ByteArrayOutputStream();
    KeyPair.genKeyPair(new JSch(), KeyPair.RSA, 2048).writePrivateKey(pem);
    SftpStore store = store("/masuk", "", server.hostKey());
    store.setPrivateKey(pem.toString(StandardCharsets.US_ASCII));
    assertThat(signs(store)).containsExactly(Sign.LOGIN_REFUSED);
  }

  @Test
  void a_private_key_that_is_none() {
    SftpStore store = store("/masuk", "", server.hostKey());
    store.setPrivateKey("no key");
    assertThat(signs(store)).containsExactly(Sign.KEY_UNREADABLE);
  }

  @Test
  void a_folder_that_the_server_does_not_have() {
    SftpStore store = store("/keluar", SftpServer.PASSWORD, server.hostKey());
    assertThat(signs(store)).endsWith(Sign.ANSWER_NOT_FOUND);
  }

  @Test
  void a_folder_of_this_machine() {
    assertThat(signs(here("masuk"))).containsExactly(Sign.FOLDER_FOUND, Sign.ALLOWED);
    assertThat(signs(here("keluar"))).containsExactly(Sign.FOLDER_MISSING);
  }

  private LocalStore here(String name) {
    LocalStore store = new LocalStore();
    store.setFolder(root.resolve(name).toString());
    return store;
  }

  private SftpStore store(String path, String password, String hostKey) {
    SftpStore store = new SftpStore();
    store.setFolder(server.address(path));
    store.setUsername(SftpServer.USER);
    store.setPassword(password);
    store.setHostKey(hostKey);
    store.setCallTimeout(5_000);
    return store;
  }

  private static List<Sign> signs(FileStore store) {
    FolderProbe probe = new FolderProbe();
    probe.setStore(store);
    return probe.ask(NO_SAMPLE).stream().map(Finding::sign).toList();
  }
}
