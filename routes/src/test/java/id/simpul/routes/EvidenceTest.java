package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.Evidence;
import id.simpul.routes.journal.EvidenceLog;
import id.simpul.routes.journal.Excerpt;
import id.simpul.routes.journal.MessageLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent to a receiver and what it answered can be shown. */
class EvidenceTest {

  private static final String ANSWER = "{\"number\":\"7\"}";

  @TempDir Path home;

  @BeforeEach
  void patience() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  @Test
  void aDeliveryHasTheBytesSentAndAnswered() throws Exception {
    try (TestHub hub = new TestHub(home).start()) {
      hub.receiverAnswers(call -> new Outcome.Delivered("7", bytes(ANSWER)));
      EvidenceLog.Attempt attempt = only(hub, hub.send("1", "a"), MessageLog.State.DELIVERED);
      assertThat(attempt.receiver()).isEqualTo("office");
      assertThat(attempt.kind()).isEqualTo(Event.Kind.DELIVERED);
      Excerpt sent = attempt.evidence().sent();
      assertThat(sent.bytes()).isEqualTo(bytes(hub.calls().get(0).body()));
      assertThat(sent.length()).isEqualTo(sent.bytes().length);
      assertThat(sent.sha256()).isEqualTo(sha256(sent.bytes()));
      assertThat(attempt.evidence().answered().bytes()).isEqualTo(bytes(ANSWER));
    }
  }

  @Test
  void aRejectionHasWhatWasSentAndAnswered() throws Exception {
    try (TestHub hub = new TestHub(home).start()) {
      hub.receiverAnswers(call -> new Outcome.Rejected("no such unit", bytes(ANSWER)));
      EvidenceLog.Attempt attempt = only(hub, hub.send("1", "a"), MessageLog.State.DEAD);
      assertThat(attempt.kind()).isEqualTo(Event.Kind.DEAD);
      assertThat(text(attempt.evidence().sent())).contains("halo").doesNotContain("3671");
      assertThat(attempt.evidence().answered().bytes()).isEqualTo(bytes(ANSWER));
    }
  }

  @Test
  void aCallThatBrokeHasWhatWasSent() throws Exception {
    try (TestHub hub = new TestHub(home).start()) {
      hub.receiverAnswers(
          call -> {
            throw new IllegalStateException("broken");
          });
      EvidenceLog.Attempt attempt = only(hub, hub.send("1", "a"), MessageLog.State.DEAD);
      assertThat(text(attempt.evidence().sent())).contains("halo");
    }
  }

  @Test
  void whatAnInboxGaveIsKeptWhenItIsAcknowledged() throws Exception {
    try (TestHub hub = new TestHub(home).start()) {
      Receipt receipt = hub.send("{\"id\":\"1\",\"text\":\"halo\",\"region\":true}");
      await().until(() -> !hub.hub().inbox().list("region", 1).isEmpty());
      hub.hub().inbox().fetch("region", 1, Duration.ofMinutes(1));
      hub.hub().inbox().acknowledge("region", receipt.trackingId());
      EvidenceLog.Attempt attempt = only(hub, receipt, MessageLog.State.DELIVERED);
      assertThat(attempt.receiver()).isEqualTo("region");
      assertThat(text(attempt.evidence().sent())).contains("halo");
    }
  }

  @Test
  void aLongBodyIsCutAndItsLengthAndDigestAreOfTheWhole() throws Exception {
    String text = "x".repeat(3 * Excerpt.MAX_BYTES);
    try (TestHub hub = new TestHub(home).start()) {
      Receipt receipt = hub.send("{\"id\":\"1\",\"text\":\"" + text + "\"}");
      Excerpt sent = only(hub, receipt, MessageLog.State.DELIVERED).evidence().sent();
      byte[] whole = bytes(hub.calls().get(0).body());
      assertThat(sent.isCut()).isTrue();
      assertThat(sent.bytes()).hasSize(Excerpt.MAX_BYTES);
      assertThat(sent.length()).isEqualTo(whole.length);
      assertThat(sent.sha256()).isEqualTo(sha256(whole));
    }
  }

  @Test
  void aHubThatKeepsDigestsKeepsNoBytes() throws Exception {
    try (TestHub hub = new TestHub(home).evidence(Evidence.Kept.DIGEST).start()) {
      Excerpt sent = only(hub, hub.send("1", "a"), MessageLog.State.DELIVERED).evidence().sent();
      byte[] whole = bytes(hub.calls().get(0).body());
      assertThat(sent.bytes()).isEmpty();
      assertThat(sent.length()).isEqualTo(whole.length);
      assertThat(sent.sha256()).isEqualTo(sha256(whole));
    }
  }

  private static EvidenceLog.Attempt only(TestHub hub, Receipt receipt, MessageLog.State state) {
    await().until(() -> hub.state(receipt).equals(Optional.of(state)));
    List<EvidenceLog.Attempt> attempts = hub.hub().evidence().of(receipt.trackingId());
    assertThat(attempts).hasSize(1);
    return attempts.get(0);
  }

  private static String text(Excerpt excerpt) {
    return new String(excerpt.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] whole) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(whole);
  }
}
