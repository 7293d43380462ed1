package id.simpul.connectors.bpn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.SourceUnderTest;
import id.simpul.connectors.simulator.BpnSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BpnDeedsSourceTest {

  private static final String NOP = "367101000200301230";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @TempDir Path state;
  private final ObjectMapper json = new ObjectMapper();
  private final BpnSimulator bpn = new BpnSimulator("kota", "sandi");
  private final LocalDate today = LocalDate.now(BpnSimulator.JAKARTA);
  private SourceUnderTest source;
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = bpn.start(0);
  }

  @AfterEach
  void close() {
    source.close();
    bpn.close();
  }

  @Test
  void each_deed_of_each_day_is_one_message_with_its_area_as_it_was_written() throws Exception {
    bpn.deed(today.minusDays(2), BpnSimulator.deed("0001", today.minusDays(2), NOP, "120.50"));
    bpn.deed(today, BpnSimulator.deed("0002", today, NOP, "85"));

    fetch("start", today.minusDays(2).toString());

    await().atMost(PATIENCE).until(() -> source.taken().size() >= 2);
    JsonNode first = json.readTree(source.bodies().get(0));
    assertThat(first.path("LUASTANAH_OP").isTextual()).isTrue();
    assertThat(first.path("LUASTANAH_OP").asText()).isEqualTo("120.50");
    assertThat(first.path("NPWP").isNull()).isTrue();
    assertThat(first.path("KOORDINAT_X").asText()).isEqualTo("106.6297");
    assertThat(source.ids().get(0)).startsWith("0001." + NOP + ".");
    assertThat(days(3))
        .containsExactly(
            DAY.format(today.minusDays(2)), DAY.format(today.minusDays(1)), DAY.format(today));
  }

  @Test
  void the_question_may_be_a_form_with_the_login_in_small_letters() throws Exception {
    bpn.deed(today, BpnSimulator.deed("0001", today, NOP, "85"));

    fetch("format", "form");

    await().atMost(PATIENCE).until(() -> !source.taken().isEmpty());
    assertThat(bpn.received().get(0).header("Content-Type"))
        .contains("application/x-www-form-urlencoded");
    assertThat(bpn.received().get(0).text())
        .isEqualTo("username=kota&password=sandi&TANGGAL=" + DAY.format(today).replace("/", "%2F"));
  }

  @Test
  void a_restart_reads_the_days_of_the_overlap_again_with_the_same_ids() throws Exception {
    LocalDate first = today.minusDays(5);
    bpn.deed(today.minusDays(2), BpnSimulator.deed("0001", first, NOP, "85"));
    fetch("overlap", "1", "start", first.toString());
    await().atMost(PATIENCE).until(() -> days(99).size() >= 6);
    await().atMost(PATIENCE).until(() -> stored().equals(today.minusDays(1).toString()));
    source.close();
    int asked = bpn.received().size();

    fetch("overlap", "1", "start", first.toString());

    await().atMost(PATIENCE).until(() -> bpn.received().size() >= asked + 3);
    assertThat(days(99).subList(asked, asked + 3))
        .containsExactly(
            DAY.format(today.minusDays(2)), DAY.format(today.minusDays(1)), DAY.format(today));
    assertThat(source.ids().get(0)).startsWith("0001.");
  }

  @Test
  void a_corrected_deed_is_another_message() throws Exception {
    bpn.deed(today, BpnSimulator.deed("0001", today, NOP, "85"));
    bpn.deed(today, BpnSimulator.deed("0001", today, NOP, "86"));

    fetch();

    await().atMost(PATIENCE).until(() -> source.taken().size() >= 2);
    assertThat(source.ids().get(0)).isNotEqualTo(source.ids().get(1));
    await().atMost(PATIENCE).until(() -> source.taken().size() >= 3);
    assertThat(source.ids().get(2)).isEqualTo(source.ids().get(0));
  }

  @Test
  void a_day_whose_deed_was_not_written_is_read_again() throws Exception {
    bpn.deed(today.minusDays(1), BpnSimulator.deed("0001", today, NOP, "85"));
    fetch("overlap", "0", "start", today.minusDays(1).toString());
    source.full(true);

    await().atMost(PATIENCE).until(() -> bpn.received().size() >= 2);
    assertThat(source.taken()).isEmpty();
    assertThat(stored()).isEmpty();
    assertThat(days(2)).containsOnly(DAY.format(today.minusDays(1)));

    source.full(false);
    await().atMost(PATIENCE).until(() -> stored().equals(today.minusDays(1).toString()));
    assertThat(source.taken()).isNotEmpty();
  }

  @Test
  void a_refused_login_and_a_broken_answer_do_not_count_as_a_day_without_deeds() throws Exception {
    bpn.nextAnswers(
        SimulatedAnswer.json(200, "{\"result\":null,\"respon_code\":\"Password salah\"}"),
        SimulatedAnswer.text(200, "text/html", "<html>"),
        SimulatedAnswer.empty(502));
    fetch("overlap", "0", "start", today.minusDays(1).toString());

    await().atMost(PATIENCE).until(() -> bpn.received().size() >= 3);
    assertThat(days(3)).containsOnly(DAY.format(today.minusDays(1)));
    await().atMost(PATIENCE).until(() -> stored().equals(today.minusDays(1).toString()));
  }

  private void fetch(String... parameters) throws Exception {
    Map<String, String> all =
        new HashMap<>(Map.of("username", "kota", "password", "sandi", "period", "1000"));
    all.put("url", address + BpnSimulator.DEEDS);
    for (int i = 0; i < parameters.length; i += 2) {
      all.put(parameters[i], parameters[i + 1]);
    }
    source =
        SourceUnderTest.start(
            "bpn-deeds-source", all, Map.of("simpul.state-dir", state.toString()));
  }

  /** The days asked for, in order. */
  private List<String> days(int most) {
    return bpn.received().stream()
        .limit(most)
        .map(request -> new String(request.body(), StandardCharsets.UTF_8))
        .map(body -> body.replaceAll(".*\"TANGGAL\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private String stored() throws Exception {
    Path file = state.resolve("bpn-deeds").resolve(SourceUnderTest.USE);
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
