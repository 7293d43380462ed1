package id.simpul.mappings.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.mappings.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive gives files or faults, whoever packed it. */
class ConfigurationArchiveTest {

  private static final String FLOW = "flows/note.yaml";

  @Test
  void filesComeBackAsTheyWerePacked() throws IOException {
    ConfigurationFiles packed =
        ConfigurationArchive.read(
            new Archive().with("flows/", "").with(FLOW, "flow: note\n").bytes());

    ConfigurationFiles again = ConfigurationArchive.read(ConfigurationArchive.write(packed));

    assertThat(again.faults()).isEmpty();
    assertThat(again.all()).containsOnlyKeys(FLOW);
    assertThat(again.read(FLOW)).asString(StandardCharsets.UTF_8).isEqualTo("flow: note\n");
    assertThat(ConfigurationArchive.write(again)).isEqualTo(ConfigurationArchive.write(packed));
  }

  @Test
  void hiddenFilesAreLeftOut() throws IOException {
    byte[] zip = new Archive().with(".git/config", "token").with(FLOW, "x").bytes();

    ConfigurationFiles read = ConfigurationArchive.read(zip);

    assertThat(read.faults()).isEmpty();
    assertThat(read.all()).containsOnlyKeys(FLOW);
  }

  @Test
  void anArchiveLiesOverOtherFilesPathByPath() throws IOException {
    var below = ConfigurationArchive.read(new Archive().with(FLOW, "1").with("a.md", "a").bytes());
    var above = ConfigurationArchive.read(new Archive().with(FLOW, "2").bytes());

    ConfigurationFiles both = below.with(above);

    assertThat(both.all()).containsOnlyKeys(FLOW, "a.md");
    assertThat(both.read(FLOW)).asString(StandardCharsets.UTF_8).isEqualTo("2");
  }

  @Nested
  class IsRefused {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        value = {
          "../flows/note.yaml          | leads out of the configuration",
          "city/../../../etc/passwd    | leads out of the configuration",
          ".git/../../x.yaml           | leads out of the configuration",
          "/etc/passwd                 | absolute path",
          "C:/flows/note.yaml          | Windows does not allow",
          "flows\\note.yaml            | Windows does not allow",
          "flows/nul                   | Windows does not allow",
          "flows/COM1.yaml             | Windows does not allow",
          "flows//note.yaml            | empty name",
          "flows/./note.yaml           | empty name",
          "flows/note.yaml.            | ends with a dot",
          "1/2/3/4/5/6/7/8/9/10/11/12/x | deeper than 12"
        })
    void aNameThat(String name, String reason) throws IOException {
      assertRefused(new Archive().with(name, "x").bytes(), name, reason);
    }

    @Test
    void aFolderThatLeadsOut() throws IOException {
      assertRefused(new Archive().with("../x/", "").bytes(), "../x/", "leads out");
    }

    @Test
    void aNameWithAControlCharacterAndItIsNotShown() throws IOException {
      byte[] zip = new Archive().with("flows/\u001b[31mred.yaml", "x").bytes();

      assertRefused(zip, "flows/?[31mred.yaml", "control character");
    }

    @Test
    void aNameThatReadsBackwards() throws IOException {
      byte[] zip = new Archive().with("flows/\u202elmay.etirw", "x").bytes();

      assertRefused(zip, "flows/?lmay.etirw", "invisible");
    }

    @Test
    void aNameWhoseAccentIsALetterOfItsOwn() throws IOException {
      byte[] zip = new Archive().with("flows/cafe\u0301.yaml", "x").bytes();

      assertRefused(zip, "flows/cafe\u0301.yaml", "put together");
    }

    @Test
    void twoNamesThatDifferInUpperCaseOnly() throws IOException {
      byte[] zip = new Archive().with(FLOW, "x").with("flows/Note.yaml", "y").bytes();

      assertRefused(zip, "flows/Note.yaml", "has the name of flows/note.yaml");
    }

    @Test
    void aLink() throws IOException {
      byte[] zip = new Archive().with("city/a.jslt", "/etc/passwd").withFirstAs(0xa1ff);

      assertRefused(zip, "city/a.jslt", "is a link");
    }

    @Test
    void aDevice() throws IOException {
      byte[] zip = new Archive().with("city/a.jslt", "").withFirstAs(0x21ff);

      assertRefused(zip, "city/a.jslt", "is a link or a device");
    }

    @Test
    void anotherTableOfContentsThanContent() throws IOException {
      byte[] zip = new Archive().with("flows/a.yaml", "x").withOtherDirectory('a', 'b');

      assertRefused(zip, "archive", "other files in it");
    }

    @Test
    void aFileThatIsTooLarge() throws IOException {
      byte[] zip = new Archive().with("city/a.jslt", new byte[1 << 20], 11).bytes();

      assertRefused(zip, "city/a.jslt", "larger than 10485760 bytes");
    }

    @Test
    void aBomb() throws IOException {
      byte[] zip = new Archive().with("city/a.jslt", new byte[1 << 20], 70).bytes();

      assertThat(zip.length).isLessThan(100_000);
      assertThat(ConfigurationArchive.read(zip).faults())
          .extracting(Fault::file, Fault::reason)
          .contains(tuple("archive", "unpacks to more than 67108864 bytes."));
    }

    @Test
    void aBombOutOfSight() throws IOException {
      byte[] zip = new Archive().with(".git/a", new byte[1 << 20], 70).bytes();

      assertRefused(zip, "archive", "unpacks to more than");
    }

    @Test
    void tooManyFiles() throws IOException {
      Archive archive = new Archive();
      for (int i = 0; i <= GatheredFiles.MAX_FILES; i++) {
        archive.with("city/a/" + i, "");
      }

      assertRefused(archive.bytes(), ".", "more than 20000 files");
    }

    @Test
    void anArchiveThatIsTooLarge() {
      assertRefused(
          new byte[ConfigurationArchive.MAX_BYTES + 1], "archive", "larger than 16777216 bytes");
    }

    @Test
    void whatIsNoArchive() {
      assertRefused(new byte[0], "archive", "is not a zip archive");
      assertRefused("PK".getBytes(StandardCharsets.UTF_8), "archive", "is not a zip archive");
    }

    @Test
    void anArchiveBehindAProgram() throws IOException {
      byte[] zip = new Archive().with(FLOW, "x").bytes();
      byte[] behind = new byte[zip.length + 100];
      System.arraycopy(zip, 0, behind, 100, zip.length);

      assertThat(ConfigurationArchive.read(behind).faults()).isNotEmpty();
    }

    private void assertRefused(byte[] zip, String file, String reason) {
      ConfigurationFiles read = ConfigurationArchive.read(zip);
      assertThat(read.faults()).hasSize(1);
      assertThat(read.faults().get(0).file()).isEqualTo(file);
      assertThat(read.faults().get(0).reason()).contains(reason).endsWith(".");
      assertThat(read.faults().get(0).advice()).isNotBlank();
    }
  }

  @Test
  void noDamageEndsInAnException() throws IOException {
    byte[] zip = new Archive().with(FLOW, "flow: note\n".repeat(50)).with("a.md", "a").bytes();
    Random random = new Random(8);
    int faulty = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(zip, zip.length - random.nextInt(3) * random.nextInt(20));
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      faulty += ConfigurationArchive.read(damaged).faults().isEmpty() ? 0 : 1;
    }
    assertThat(faulty).isGreaterThan(500);
  }
}
