package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.BpsSimulator;
import id.simpul.connectors.simulator.BsreSimulator;
import id.simpul.mappings.json.Json;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A head of office signs a decree while the letter's program waits, and the planning board fetches
 * a table of the statistics office.
 */
class SignatureAndStatisticsTest {

  private static final String NIK = "3671014101900001";
  private static final String PASSPHRASE = "kata-sandi-yang-panjang";

  @TempDir Path home;
  private final BsreSimulator bsre = new BsreSimulator("kota", PASSPHRASE);
  private final BpsSimulator bps = new BpsSimulator("kunci");

  @BeforeEach
  void knowTheSignerAndTheTable() {
    bsre.certificate(NIK, "ISSUE");
    bps.table(
        "3671",
        "145",
        "\"vervar\":[{\"val\":9999,\"label\":\"<b>Kota Tangerang</b>\"}],"
            + "\"var\":[{\"val\":145,\"label\":\"Jumlah Penduduk\"}],"
            + "\"turvar\":[{\"val\":0,\"label\":\"Tidak Ada\"}],"
            + "\"tahun\":[{\"val\":124,\"label\":\"2024\"}],"
            + "\"turtahun\":[{\"val\":0,\"label\":\"Tahun\"}],"
            + "\"datacontent\":{\"999914501240\":1912679}");
  }

  @AfterEach
  void close() {
    bsre.close();
    bps.close();
  }

  @Test
  void aDecreeIsSignedAndATableFetchedAndThePassphraseIsNowhere() throws Exception {
    Map<String, String> environment =
        Map.of(
            "BSRE_BASE_URL", bsre.start(0).toString(),
            "BSRE_USERNAME", "kota",
            "BSRE_PASSWORD", "kota",
            "BPS_BASE_URL", bps.start(0) + BpsSimulator.API,
            "BPS_KEY", "kunci");
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      byte[] pdf = pdfOfTwoMegabytes();
      HttpResponse<String> signed = sign(hub, PASSPHRASE, pdf);
      assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
      byte[] got = Base64.getDecoder().decode(json(signed).path("pdf").asText());
      assertThat(got).startsWith(pdf).endsWith("ditandatangani".getBytes(StandardCharsets.UTF_8));

      HttpResponse<String> refused = sign(hub, "salah", pdf);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(json(refused).path("detail").asText()).contains("passphrase is wrong");

      bsre.certificate(NIK, "EXPIRED");
      assertThat(sign(hub, PASSPHRASE, pdf).body()).contains("not in force: EXPIRED");

      JsonNode table = json(ask(hub, "2024"));
      assertThat(table.at("/baris/0/wilayah").asText()).isEqualTo("Kota Tangerang");
      assertThat(table.at("/baris/0/nilai").asLong()).isEqualTo(1912679);
      assertThat(json(ask(hub, "2021", "2022", "2023", "2024")).path("code").asText())
          .isEqualTo("not-accepted");

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(hub.get("/api/v1/messages", hub.key("operator")).body())
                      .contains("document-signature", "statistics-table")
                      .doesNotContain(NIK));
    }
    assertThat(everythingWritten()).contains("document-signature").doesNotContain(PASSPHRASE);
  }

  private static HttpResponse<String> sign(RunningHub hub, String passphrase, byte[] pdf)
      throws Exception {
    String question =
        "{\"nik\":\"%s\",\"passphrase\":\"%s\",\"pdf\":\"%s\",\"tujuan\":\"Surat keputusan\"}"
            .formatted(NIK, passphrase, Base64.getEncoder().encodeToString(pdf));
    return post(hub, "document-signature", "correspondence", question);
  }

  private static HttpResponse<String> ask(RunningHub hub, String... years) throws Exception {
    String question =
        "{\"wilayah\":\"3671\",\"variabel\":\"145\",\"tahun\":[\"%s\"]}"
            .formatted(String.join("\",\"", years));
    return post(hub, "statistics-table", "statistics-board", question);
  }

  private static HttpResponse<String> post(
      RunningHub hub, String flow, String asker, String question) throws Exception {
    return hub.post(
        "/api/v1/lookups/" + flow,
        hub.key(asker),
        "application/json",
        question.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] pdfOfTwoMegabytes() throws Exception {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
    pdf.write("% isi\n".repeat(350_000).getBytes(StandardCharsets.UTF_8));
    return pdf.toByteArray();
  }

  /** What the hub leaves on disk: its log, its queues, its database. */
  private String everythingWritten() throws Exception {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
