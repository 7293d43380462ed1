package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.files.XlsxSheet;
import id.simpul.connectors.simulator.CkanSimulator;
import id.simpul.connectors.simulator.OpenDkSimulator;
import id.simpul.connectors.simulator.ReceivedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A village's clerk leaves OpenSID's file in a folder: the kecamatan's OpenDK gets the residents,
 * the open-data portal gets counts, and the clerk gets back what could not be handed on.
 */
class VillageResidentsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int RESIDENTS = 97;
  private static final int BLANK = 902;

  /** As OpenSID's sheet has them, 43. */
  private static final List<String> COLUMNS =
      List.of(
          ("alamat,dusun,rw,rt,nama,no_kk,nik,sex,tempatlahir,tanggallahir,agama_id,"
                  + "pendidikan_kk_id,pendidikan_sedang_id,pekerjaan_id,status_kawin,kk_level,"
                  + "warganegara_id,ayah_nik,nama_ayah,ibu_nik,nama_ibu,golongan_darah_id,"
                  + "akta_lahir,dokumen_pasport,tanggal_akhir_paspor,dokumen_kitas,akta_perkawinan,"
                  + "tanggalperkawinan,akta_perceraian,tanggalperceraian,cacat_id,cara_kb_id,hamil,"
                  + "id_asuransi,no_asuransi,status_dasar,suku,tag_id_card,ktp_el,status_rekam,"
                  + "alamat_sekarang,lat,lng")
              .split(","));

  private static final Path CORRECTIONS =
      Path.of(
              "../mappings/regions/32.17-bandung-barat/samples/resident-corrections"
                  + "/two-residents.source.json")
          .toAbsolutePath();

  @TempDir Path home;
  @TempDir Path folder;
  @TempDir Path answers;
  private final OpenDkSimulator opendk = new OpenDkSimulator("t-1");
  private final CkanSimulator ckan = new CkanSimulator("t-2");
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void openTheOffices() throws Exception {
    environment.put("CILAME_FOLDER", folder.toUri().toString());
    environment.put("CILAME_ANSWER_FOLDER", answers.toUri().toString());
    environment.put("CILAME_QUIET_FOR", "0");
    environment.put("CILAME_PERIOD", "200");
    environment.put("NGAMPRAH_BASE_URL", opendk.start(0).toString());
    environment.put("NGAMPRAH_TOKEN", "t-1");
    environment.put("SATU_DATA_BASE_URL", ckan.start(0).toString());
    environment.put("SATU_DATA_TOKEN", "t-2");
  }

  @AfterEach
  void closeTheOffices() {
    opendk.close();
    ckan.close();
  }

  @Test
  void theOpensidExampleInWhichAllNiksDisagreeWithBirthDatesAnd902RowsAreBlankArrivesWhole()
      throws Exception {
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      // The kecamatan's computer is off.
      opendk.goDown();
      drop("penduduk-2026-01-31.xlsx", XlsxSheet.of("Data Penduduk", example()));
      await().atMost(PATIENCE).until(() -> names(folder.resolve("archive")).size() == 1);
      await().atMost(PATIENCE).until(() -> !ckan.records("jumlah-penduduk").isEmpty());

      // The power fails, and comes back.
      hub.kill();
      hub.start();
      opendk.comeBack();

      await().atMost(PATIENCE).until(() -> opendk.residents().size() == RESIDENTS);
      assertThat(opendk.residents())
          .allMatch(row -> row.get("nomor_nik").length() == 16)
          .allMatch(row -> row.get("tanggal_lahir").matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
          .allMatch(row -> row.get("desa_id").equals("32.17.06.2003"));
      assertThat(names(answers)).as("a NIK that disagrees is no reason to refuse").isEmpty();
      thePortalKnowsCountsAlone();
    }
  }

  private void thePortalKnowsCountsAlone() {
    List<JsonNode> records = ckan.records("jumlah-penduduk");
    JsonNode all = records.get(0);
    assertThat(all.path("laki_laki").asInt() + all.path("perempuan").asInt()).isEqualTo(RESIDENTS);
    for (JsonNode record : records) {
      assertThat(record.path("laki_laki").asInt()).isGreaterThanOrEqualTo(5);
      assertThat(record.path("perempuan").asInt()).isGreaterThanOrEqualTo(5);
    }
    assertThat(ckan.received().stream().map(ReceivedRequest::text))
        .noneMatch(
            text -> text.contains("Warga") || text.contains("520101") || text.contains("nik"));
  }

  @Test
  void aCsvWhoseRowsHaveOneColumnMoreThanTheHeaderIsNeverShiftedAndOddRowsComeBackWithTheirReason()
      throws Exception {
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      drop(
          "penduduk-2026-02-28.csv",
          ("nama,no_kk,nik,sex,tanggallahir,agama_id,pekerjaan_id,kk_level,id\n"
                  + "Ani,3217060101010001,0,P,1/2/1990,1,9,1,1\n"
                  + "Budi,3217060101010001,user-7,3217060102900001,L,1/2/1990,1,9,4,2\n"
                  + "Cici,3217060101010001,0,?,1/2/1990,1,9,4,3\n")
              .getBytes());

      await().atMost(PATIENCE).until(() -> !opendk.residents().isEmpty());
      assertThat(opendk.residents()).hasSize(1);
      assertThat(opendk.residents().iterator().next())
          .containsEntry("nama", "Ani")
          .containsEntry("nomor_nik", "0")
          .containsEntry("tanggal_lahir", "1990-02-01");
      await().atMost(PATIENCE).until(() -> names(folder.resolve("refused")).size() == 1);
      Path refused = folder.resolve("refused").resolve(names(folder.resolve("refused")).get(0));
      assertThat(Files.readString(refused)).contains("\n3,faulty-row,\"the row has 10 columns");
      await().atMost(PATIENCE).until(() -> names(answers).size() == 1);
      assertThat(Files.readString(answers.resolve(names(answers).get(0))))
          .contains("\"row\":\"4\",\"reason\":\"sex is neither L nor P\"")
          .doesNotContain("Cici");
      assertThat(ckan.records("jumlah-penduduk")).as("one woman alone is not counted").isEmpty();
    }
  }

  @Test
  void whatTheRegencyCorrectedComesBackAsAFileThatOpensidImportsAndExportsAgain() throws Exception {
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      byte[] corrections = Files.readAllBytes(CORRECTIONS);
      assertThat(
              hub.post(
                      "/api/v1/flows/resident-corrections/messages",
                      hub.key("bandung-barat"),
                      "application/json",
                      corrections)
                  .statusCode())
          .isEqualTo(202);
      await().atMost(PATIENCE).until(() -> names(answers).size() == 1);
      String name = names(answers).get(0);
      assertThat(name).startsWith("impor-penduduk-").endsWith(".xlsx");

      // Its columns are those of the export: the village hands the same file over.
      byte[] imported = Files.readAllBytes(answers.resolve(name));
      drop("penduduk-2026-02-16.xlsx", imported);
      await().atMost(PATIENCE).until(() -> opendk.residents().size() == 1);
      assertThat(opendk.residents().iterator().next())
          .containsEntry("nama", "SITI CONTOH")
          .containsEntry("nomor_nik", "3217060102900001")
          .containsEntry("jenis_kelamin", "2")
          .containsEntry("tanggal_lahir", "1990-02-01");
      // The baby has no NIK yet: OpenSID's own id is what its export would have.
      await().atMost(PATIENCE).until(() -> names(answers).size() == 2);
    }
  }

  /** Made up: the NIKs speak of 17 May 1980, the birth dates of other days. */
  private static List<List<String>> example() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    for (int i = 0; i < RESIDENTS; i++) {
      List<String> row = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
      row.set(COLUMNS.indexOf("nama"), "Warga " + i);
      row.set(COLUMNS.indexOf("no_kk"), "\u200B52010117058%05d".formatted(i / 4));
      row.set(COLUMNS.indexOf("nik"), "52010117058%05d\u200E".formatted(i));
      row.set(COLUMNS.indexOf("sex"), List.of("L", "Pr", "1", "2").get(i % 4));
      row.set(
          COLUMNS.indexOf("tanggallahir"),
          i % 2 == 0 ? 20000 + 211 * i + "" : "3/4/19" + (10 + i % 80));
      row.set(COLUMNS.indexOf("agama_id"), i % 2 == 0 ? "ISLAM" : "-");
      row.set(COLUMNS.indexOf("pekerjaan_id"), Integer.toString(i % 9 + 1));
      row.set(COLUMNS.indexOf("kk_level"), i % 4 == 0 ? "KEPALA KELUARGA" : "4");
      rows.add(row);
    }
    List<String> blank = Collections.nCopies(COLUMNS.size(), "");
    rows.addAll(Collections.nCopies(BLANK, blank));
    return rows;
  }

  private void drop(String name, byte[] content) throws IOException {
    Path part = folder.resolve(name + ".part");
    Files.write(part, content);
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> names(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }
}
