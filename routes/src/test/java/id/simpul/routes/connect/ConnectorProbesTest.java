package id.simpul.routes.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.catalogue.Connector;
import id.simpul.connectors.probe.Examination;
import id.simpul.connectors.probe.Peer;
import id.simpul.connectors.probe.Probe;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.mappings.participant.ConnectorUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every connector's system can be looked at, with what the connector itself is made of. */
class ConnectorProbesTest {

  /** Those that connect to nothing. */
  private static final List<String> WITHOUT_PEER =
      List.of(
          "folder-sink",
          "folder-source",
          "opensid-import-sink",
          "webhook-source",
          "soap-source",
          "bpn-source",
          "oss-source");

  private final ConnectorProbes probes = new ConnectorProbes(name -> Optional.of("x"));

  @AfterEach
  void close() {
    probes.close();
  }

  @TestFactory
  Stream<DynamicTest> a_probe_is_made_of_the_examples_of() {
    return new Catalogue().all().stream().map(c -> dynamicTest(c.name(), () -> isMade(c)));
  }

  private static void isMade(Connector connector) throws Exception {
    try (ConnectorProbes own = new ConnectorProbes(name -> Optional.of(value(connector.name())))) {
      Probe probe = own.of(new ConnectorUse(connector.name(), examples(connector)));
      assertThat(probe.peers().isEmpty()).isEqualTo(WITHOUT_PEER.contains(connector.name()));
    }
  }

  /** What an example leaves to the environment. */
  private static String value(String connector) {
    return switch (connector.split("-")[0]) {
      case "sftp" -> "sftp://h.go.id/x";
      case "folder", "opensid" -> "/x";
      case "soap" -> "https://h.go.id/x?wsdl";
      default -> "x";
    };
  }

  private static Map<String, String> examples(Connector connector) {
    return connector.parameters().entrySet().stream()
        .filter(p -> p.getValue().required())
        .collect(Collectors.toMap(Map.Entry::getKey, p -> p.getValue().example()));
  }

  /** Wherever a connector may go, only questions, tokens and heads of addresses arrive. */
  @TestFactory
  Stream<DynamicTest> nothing_that_changes_anything_is_sent_by() {
    return new Catalogue()
        .all().stream()
            .filter(c -> examples(c).values().stream().anyMatch(v -> v.startsWith("http")))
            .map(c -> dynamicTest(c.name(), () -> onlyAsks(c)));
  }

  private static void onlyAsks(Connector connector) throws Exception {
    SimulatedAnswer token = SimulatedAnswer.json(200, "{\"access_token\":\"t\"}");
    try (SimulatedHttpServer system = new SimulatedHttpServer(request -> token);
        ConnectorProbes own = new ConnectorProbes(name -> Optional.of("x"))) {
      String address = system.start(0) + "/system";
      Map<String, String> parameters = new HashMap<>(examples(connector));
      parameters.replaceAll((name, value) -> value.startsWith("http") ? address : value);
      Probe probe = own.of(new ConnectorUse(connector.name(), parameters));
      new Examination().run(probe, new byte[0], finding -> {});
      assertThat(system.received()).isNotEmpty().allMatch(ConnectorProbesTest::isHarmless);
    }
  }

  private static boolean isHarmless(ReceivedRequest request) {
    return List.of("GET", "HEAD").contains(request.method())
        || request.text().contains("grant_type=")
        || request.query().contains("grant_type=")
        || request.path().endsWith("/inqueryNIB");
  }

  @Test
  void values_come_from_the_environment() throws Exception {
    try (ConnectorProbes own =
        new ConnectorProbes(
            name -> Optional.of(name).filter("app.url"::equals).map(n -> "https://app.go.id/x"))) {
      ConnectorUse use = new ConnectorUse("http-sink", Map.of("url", "{{app.url}}"));
      assertThat(own.unset(use)).isEmpty();
      assertThat(own.unset(new ConnectorUse("http-sink", Map.of("url", "{{app.other-url}}"))))
          .containsExactly("APP_OTHER_URL");
      assertThat(own.of(use).peers()).extracting(Peer::name).containsExactly("app.go.id:443");
    }
  }

  @Test
  void a_value_that_cannot_be_is_said_and_not_quoted() {
    ConnectorUse use = new ConnectorUse("http-sink", Map.of("url", "https://x.go.id/?key=rahasia"));
    assertThatThrownBy(() -> probes.of(use))
        .isInstanceOf(ConnectorProbes.NotMade.class)
        .hasMessageContaining("without login, query or fragment")
        .hasMessageNotContaining("rahasia");
    ConnectorUse broken = new ConnectorUse("http-sink", Map.of("url", "https://x y/?key=rahasia"));
    assertThatThrownBy(() -> probes.of(broken))
        .isInstanceOf(ConnectorProbes.NotMade.class)
        .hasMessageNotContaining("rahasia");
  }
}
