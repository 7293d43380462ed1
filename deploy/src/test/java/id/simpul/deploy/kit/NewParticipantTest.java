package id.simpul.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a real file to a folder that the check takes, or that says what it does not know. */
class NewParticipantTest {

  @TempDir Path directory;

  private final Kit kit = new Kit();

  @Test
  void aFittingJsonSamplePassesTheCheckStraightAway() throws IOException {
    assertThat(sender("regions/32.02-sukamaju", Exports.json(directory))).isZero();
    assertThat(kit.out())
        .isEqualTo(
            """
            Wrote to %s:
              regions/32.02-sukamaju/citizen-report-to-canonical.jslt
              regions/32.02-sukamaju/participant.yaml
              regions/32.02-sukamaju/samples/citizen-report/sample.canonical.json
              regions/32.02-sukamaju/samples/citizen-report/sample.source.json

            citizen-report-to-canonical.jslt
              [=] ticket <- data.nomor_tiket
              [=] title <- data.judul
              [=] description <- data.isi
              [=] authority <- data.kewenangan
              [=] reportedAt <- data.waktu_lapor
              [=] reporter.name <- data.pelapor.nama
              [=] reporter.phone <- data.pelapor.hp
              [=] secret <- data.rahasia
              [=] anonymous <- data.anonim
              Personal data in the samples was replaced by made-up values.

            check: all good.

            Next:
              simpul check --watch %s
              simpul new agreement --from sukamaju --config %s
              simpul try sukamaju --config %s
            """
                .formatted(own(), own(), own(), own()));
    assertThat(read("regions/32.02-sukamaju/participant.yaml"))
        .isEqualTo(
            """
            # yaml-language-server: $schema=../../schemas/participant.schema.json
            participant: sukamaju
            name: Sukamaju
            owner:
              organisation: Sukamaju
              contact: "kantor@example.go.id"   # of the office, no private person's
            sends:
              - flow: citizen-report
                mapping: citizen-report-to-canonical.jslt
                messageId: /data/nomor_tiket
                key: /data/nomor_tiket
            """);
    assertThat(read("schemas/participant.schema.json")).contains("Simpul participant");
    assertThat(kit.run("check", own())).isZero();
  }

  @Test
  void aTableOfAnOldSpreadsheetPassesWithItsOddRowRefused() throws IOException {
    assertThat(sender("city/desa-csv", Exports.windowsCsv(directory))).isZero();
    assertThat(kit.out())
        .contains("reportedAt <- Tgl Lapor (1 of 3 values do not fit)", "all good");
    assertThat(read("city/desa-csv/participant.yaml"))
        .contains(
            "connector: folder-source",
            "folder: \"{{desa-csv.folder}}\"",
            "include: \"*.csv\"",
            "        idColumn: No. Tiket\n")
        .doesNotContain("messageId");
    assertThat(read("city/desa-csv/samples/citizen-report/row-1.source.json"))
        .contains("Jalan rusak \u2013 parah", "Warga Contoh 1")
        .doesNotContain("Siti", "3202075506900001");
    assertThat(read("city/desa-csv/samples/citizen-report/row-3.refused.txt"))
        .startsWith("/reportedAt: ");
  }

  @Test
  void aWorkbookPasses() throws IOException {
    assertThat(sender("city/desa-xlsx", Exports.xlsx(directory))).isZero();
    assertThat(kit.out()).contains("all good");
    assertThat(read("city/desa-xlsx/participant.yaml")).contains("include: \"*.xlsx\"");
  }

  @Test
  void anXmlMessagePassesWithAStylesheet() throws IOException {
    assertThat(sender("city/desa-xml", Exports.xml(directory))).isZero();
    assertThat(kit.out()).contains("all good");
    assertThat(read("city/desa-xml/participant.yaml"))
        .contains("mediaType: application/xml", "mapping: citizen-report-to-canonical.xsl")
        .contains("key: \"/aduan/@nomor_tiket\"");
    assertThat(read("city/desa-xml/samples/citizen-report/sample.source.xml"))
        .contains("Warga Contoh 1")
        .doesNotContain("Siti");
  }

  @Test
  void anAnswerThatWrapsItsMessagesIsPointedOutAndUnwrapped() throws IOException {
    Path wrapped =
        Files.writeString(
            directory.resolve("jawaban.json"),
            "{\"status\": true, \"data\": [{\"judul\": \"Lampu\"}, {\"judul\": \"Jalan\"}]}");
    assertThat(sender("city/desa", wrapped)).isZero();
    assertThat(kit.out()).contains("data is a list.", "--row-element data");
    assertThat(sender("city/desa-dua", wrapped, "--row-element", "data")).isZero();
    assertThat(kit.out()).contains("[=] title <- judul");
    assertThat(sender("city/desa-tiga", wrapped, "--row-element", "isi")).isOne();
    assertThat(kit.err()).contains("holds no list isi.");
  }

  @Test
  void nobodyInAListOfAnXmlMessageIsNamedInItsSample() throws IOException {
    assertThat(sender("city/desa-xml", Exports.xmlOfFamilies(directory))).isZero();
    assertThat(read("city/desa-xml/samples/citizen-report/sample.source.xml"))
        .contains("Uraian contoh nomor 1", "<nama gelar=\"H.\">Warga Contoh 1<", "Warga Contoh 2")
        .doesNotContain("Ujang", "Euis", "3205112003850001", "3205114107880002");
  }

  @Test
  void whatIsNotSureIsAskedInTheChosenLanguage() throws IOException {
    Path sample =
        Files.writeString(
            directory.resolve("a.json"), "{\"perihal\": \"Lampu\", \"subjek\": \"Lampu mati\"}");
    assertThat(sender("city/desa", sample, "--language", "id")).isZero();
    assertThat(kit.out())
        .contains(
            "  [?] title (wajib): yang mana: perihal, subjek\n",
            "check: belum dapat dipakai.\n",
            "Jawab baris [?] di pemetaan.\n");
    assertThat(read("city/desa/citizen-report-to-canonical.jslt"))
        .contains(
            "  // [?] title (wajib): yang mana: perihal, subjek\n"
                + "  //   \"title\": blank-dash(.perihal),\n"
                + "  //   \"title\": blank-dash(.subjek),\n");
  }

  @Test
  void aReceiverGetsWhatIsGrantedInItsOwnForm() throws IOException {
    Path order =
        Files.writeString(
            directory.resolve("order.json"),
            "{\"nomor_tiket\": \"x\", \"judul\": \"Lampu\", \"tgl_kejadian\": \"31/12/2025\","
                + " \"prioritas\": 1}");
    assertThat(
            kit.run(
                "new",
                "participant",
                own() + "/city/public-works",
                "--flow",
                "citizen-report",
                "--role",
                "receiver",
                "--connector",
                "http-sink",
                "--sample",
                order.toString()))
        .isZero();
    assertThat(read("city/public-works/citizen-report-from-canonical.jslt"))
        .contains(
            "\"nomor_tiket\": .ticket,",
            "\"judul\": .title,",
            "\"tgl_kejadian\": join(split(day-first(.occurredOn), \"-\"), \"/\"),",
            "// [?] prioritas (required): nothing in the sample has such a name");
    assertThat(read("city/public-works/participant.yaml"))
        .contains("connector: http-sink", "url: \"{{public-works.url}}\"");
    assertThat(read("city/public-works/samples/citizen-report/granted-1.granted.json"))
        .doesNotContain("reporter", "description");
    assertThat(kit.out()).contains("check: all good.");
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    Path sample = Exports.json(directory);
    sender("city/desa", sample);
    String before = read("city/desa/participant.yaml");
    assertThat(sender("city/desa", sample, "--name", "Other")).isEqualTo(1);
    assertThat(kit.err()).contains("is there already; nothing was written");
    assertThat(read("city/desa/participant.yaml")).isEqualTo(before);
  }

  @Test
  void aWrongCallSaysWhatIsMeant() {
    assertThat(kit.run("new", "participant", "desa", "--flow", "citizen-report")).isEqualTo(2);
    assertThat(kit.err()).contains("write regions/32.02-sukabumi");
    assertThat(kit.run("new", "participant", "city/Desa", "--flow", "x")).isEqualTo(2);
    assertThat(kit.err()).contains("lower-case letters");
    assertThat(kit.run("new", "participant", own() + "/city/desa", "--flow", "citizen-reports"))
        .isEqualTo(1);
    assertThat(kit.err()).contains("Did you mean citizen-report?");
    assertThat(
            kit.run(
                "new",
                "participant",
                own() + "/city/desa",
                "--flow",
                "citizen-report",
                "--sample",
                "nowhere.csv"))
        .isEqualTo(1);
    assertThat(kit.err()).contains("there is no file nowhere.csv");
  }

  private int sender(String folder, Path sample, String... more) {
    String[] fixed = {
      "new",
      "participant",
      own() + "/" + folder,
      "--flow",
      "citizen-report",
      "--sample",
      sample.toString()
    };
    String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return kit.run(all);
  }

  private String own() {
    return directory.resolve("own").toString();
  }

  private String read(String file) throws IOException {
    return Files.readString(directory.resolve("own").resolve(file));
  }
}
