package id.simpul.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.SourceUnderTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpSourceTest {

  private final KeyPair userKey = SftpServer.ecKey();

  @TempDir Path root;
  private Path folder;
  private SftpServer server;
  private SourceUnderTest source;

  @BeforeEach
  void serve() throws IOException {
    folder = Files.createDirectories(root.resolve("kirim"));
    server = new SftpServer(root, userKey.getPublic());
  }

  @AfterEach
  void close() throws IOException {
    if (source != null) {
      source.close();
    }
    server.close();
  }

  @Test
  void files_are_taken_over_sftp_archived_there_and_refused_rows_returned_there() throws Exception {
    drop("warga [1]*.csv", "nik;nama\n1;Ani\n2;x;y\n3;Budi\n");
    start(password());

    await().until(() -> names("archive").size() == 1);

    assertThat(source.column("nik")).containsExactly("1", "3");
    assertThat(names("archive").get(0)).endsWith("-warga [1]*.csv");
    assertThat(names("refused")).hasSize(1);
    assertThat(Files.readString(folder.resolve("refused").resolve(names("refused").get(0))))
        .contains("3,faulty-row,");
    assertThat(names("")).isEmpty();
    await().until(() -> names(".simpul").isEmpty());
    await().until(() -> server.sessions() <= 1);
  }

  @Test
  void a_private_key_opens_the_folder_too() throws Exception {
    drop("a.csv", "nik\n1\n");
    start(Map.of("privateKey", openSsh(userKey).replace("\n", "\\n")));

    await().until(() -> names("archive").size() == 1);

    assertThat(source.column("nik")).containsExactly("1");
  }

  @Test
  void a_server_with_another_host_key_gives_nothing() throws Exception {
    drop("a.csv", "nik\n1\n");
    Map<String, String> other = new HashMap<>(password());
    try (SftpServer impostor = new SftpServer(root, null)) {
      other.put("folder", impostor.address("/kirim"));
      start(other);

      assertThat(refusalOf(other)).hasMessage("the server does not have the host key that is set");
      assertThat(source.taken()).isEmpty();
      assertThat(names("")).containsExactly("a.csv");
    }
  }

  @Test
  void a_wrong_password_is_told_as_such() {
    assertThat(refusalOf(Map.of("password", "salah"))).hasMessage("the server refused the login");
  }

  @Test
  void after_the_connection_was_cut_the_file_goes_on_where_it_was() throws Exception {
    StringBuilder csv = new StringBuilder("n\n");
    for (int i = 0; i < 3000; i++) {
      csv.append(i).append('\n');
    }
    drop("a.csv", csv.toString());
    start(password());
    source.refusing(
        body -> {
          source.full(body.path("n").asText().equals("1500"));
          return Optional.empty();
        });
    await().until(() -> source.taken().size() == 1501);
    await().until(() -> noted(1501));
    server.cut();
    source.refusing(body -> Optional.empty());
    source.full(false);

    await().atMost(40, TimeUnit.SECONDS).until(() -> names("archive").size() == 1);

    assertThat(source.column("n")).hasSize(3000).doesNotHaveDuplicates();
  }

  @Test
  void two_hubs_on_one_server_take_each_file_once() throws Exception {
    for (int i = 0; i < 12; i++) {
      drop("f%02d.csv".formatted(i), "n\n" + i + "\n");
    }
    start(password());
    try (SourceUnderTest other = SourceUnderTest.start("sftp-source", parameters(password()))) {
      await().atMost(30, TimeUnit.SECONDS).until(() -> names("archive").size() == 12);
      assertThat(Stream.concat(source.column("n").stream(), other.column("n").stream()))
          .hasSize(12)
          .doesNotHaveDuplicates();
    }
  }

  private boolean noted(int rows) throws IOException {
    for (String name : names(".simpul")) {
      if (name.endsWith(".progress")) {
        return Progress.read(Files.readAllBytes(folder.resolve(".simpul").resolve(name))).settled()
            == rows;
      }
    }
    return false;
  }

  private Throwable refusalOf(Map<String, String> own) {
    Map<String, String> all = parameters(own);
    SftpStore store = new SftpStore();
    store.setFolder(all.get("folder"));
    store.setHostKey(all.get("hostKey"));
    store.setUsername(all.get("username"));
    store.setPassword(all.getOrDefault("password", ""));
    store.setCallTimeout(5000);
    return catchThrowable(store::open);
  }

  private static Map<String, String> password() {
    return Map.of("password", SftpServer.PASSWORD);
  }

  private void start(Map<String, String> own) throws Exception {
    source = SourceUnderTest.start("sftp-source", parameters(own));
  }

  private Map<String, String> parameters(Map<String, String> own) {
    Map<String, String> all =
        new HashMap<>(Map.of("period", "50", "quietFor", "0", "takeOverAfter", "5000"));
    all.put("folder", server.address("/kirim"));
    all.put("username", SftpServer.USER);
    all.put("hostKey", server.hostKey());
    all.putAll(own);
    return all;
  }

  private static String openSsh(KeyPair key) throws Exception {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "simpul", null, text);
    return text.toString();
  }

  private void drop(String name, String content) throws IOException {
    Path hidden = Files.writeString(folder.resolve("." + name), content);
    Files.move(hidden, folder.resolve(name));
  }

  private List<String> names(String below) throws IOException {
    Path directory = folder.resolve(below);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
