package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.mappings.translate.Jslt;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.journal.MessageLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A message that breaks the step it comes to is set aside at once, and the next ones go on. */
class PoisonTest {

  /** How a step breaks. */
  enum Poison {
    EXCEPTION,
    STACK_OVERFLOW,
    OUT_OF_MEMORY;

    <T> T spill() {
      throw this == EXCEPTION
          ? new IllegalStateException("broken")
          : sneaky(this == STACK_OVERFLOW ? new StackOverflowError() : new OutOfMemoryError());
    }

    private static RuntimeException sneaky(Error error) {
      throw error;
    }
  }

  @TempDir Path home;
  private TestHub hub;

  @BeforeEach
  void create() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    hub = new TestHub(home);
  }

  @AfterEach
  void close() throws Exception {
    hub.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatBreaksTheMappingToCanonicalIsInvalid(Poison poison) throws Exception {
    hub.toCanonical(
            body ->
                new String(body, StandardCharsets.UTF_8).contains("\"bad\"")
                    ? poison.spill()
                    : Jslt.identityToCanonical().translate(body))
        .start();
    Receipt bad = hub.send("bad", "a");
    awaitDelivered(hub.send("good", "a"));
    await().until(() -> hub.hub().broker().depth(Channel.invalid("note")) == 1);
    await().until(() -> progress(bad) == MessageLog.Progress.INVALID);
  }

  @Test
  void aMappingThatNeverEndsIsInvalidAndSaysWhichLimitItMet() throws Exception {
    String endless =
        "def f(n) if ($n < 60) f($n + 1) + f($n + 1) else 1  if (.id == \"bad\") f(0) else .";
    hub.toCanonical(Jslt.compile("x", endless).toCanonical()).start();
    Receipt bad = hub.send("bad", "a");
    awaitDelivered(hub.send("good", "a"));
    await().until(() -> progress(bad) == MessageLog.Progress.INVALID);
    assertThat(hub.hub().log().find(bad.trackingId()).orElseThrow().events())
        .anySatisfy(
            e ->
                assertThat(e.detail())
                    .isEqualTo("the mapping exceeded its limit of 1000000 steps"));
  }

  @ParameterizedTest
  @EnumSource
  void whatBreaksTheReceiversMappingIsDead(Poison poison) throws Exception {
    hub.toOffice(
            note ->
                note.path("id").asText().equals("bad")
                    ? poison.spill()
                    : Jslt.identityFromCanonical("application/json").translate(note))
        .start();
    Receipt bad = hub.send("bad", "a");
    awaitDelivered(hub.send("good", "a"));
    awaitDead(bad);
    assertThat(hub.callsOf("a")).containsExactly("good");
  }

  @ParameterizedTest
  @EnumSource
  void whatBreaksTheConnectorIsDeadAfterOneCall(Poison poison) throws Exception {
    hub.receiverAnswers(
        call -> call.id().equals("bad") ? poison.spill() : new Outcome.Delivered("ok"));
    hub.start();
    Receipt bad = hub.send("bad", "a");
    awaitDelivered(hub.send("good", "a"));
    awaitDead(bad);
    assertThat(hub.callsOf("a")).containsExactly("bad", "good");
  }

  @ParameterizedTest
  @EnumSource
  void whatBreaksWhileItsKeyIsHeldIsDeadAndTheKeyGoesOn(Poison poison) throws Exception {
    hub.receiverAnswers(
        call -> {
          if (call.id().equals("bad")) {
            return hub.callsOf("a").size() > 1 ? poison.spill() : new Outcome.Unknown("?");
          }
          return new Outcome.Delivered("ok");
        });
    hub.start();
    Receipt bad = hub.send("bad", "a");
    awaitDelivered(hub.send("good", "a"));
    awaitDead(bad);
    assertThat(hub.callsOf("a")).isEqualTo(List.of("bad", "bad", "good"));
    assertThat(hub.hub().broker().depth(Channel.held("office"))).isZero();
  }

  private void awaitDelivered(Receipt receipt) {
    await().until(() -> hub.state(receipt).equals(Optional.of(MessageLog.State.DELIVERED)));
  }

  private void awaitDead(Receipt receipt) {
    await().until(() -> hub.state(receipt).equals(Optional.of(MessageLog.State.DEAD)));
    assertThat(hub.hub().broker().depth(Channel.dead("office"))).isEqualTo(1);
  }

  private MessageLog.Progress progress(Receipt receipt) {
    return hub.hub().log().find(receipt.trackingId()).orElseThrow().message().progress();
  }
}
