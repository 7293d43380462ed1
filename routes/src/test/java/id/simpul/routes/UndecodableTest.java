package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.routes.channel.BrokerSettings;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.channel.Sessions;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.replay.Unidentified;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message on a channel that the hub cannot read is set aside whole, and the next ones go on. */
class UndecodableTest {

  /** Begins as a journal message of this version does, and ends too early. */
  private static final byte[] BYTES = "\u0002left by somebody".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;
  private TestHub hub;
  private String key = "";

  @BeforeEach
  void start() throws Exception {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    hub = new TestHub(home).start();
  }

  @AfterEach
  void stop() throws Exception {
    hub.close();
  }

  @Test
  void onAnIntakeChannelItIsInvalid() throws Exception {
    put(Channel.intake("note"), "", 0);
    goesOn();
    assertThat(aside(Channel.invalid("note"))).contains("trackingId is missing");
  }

  @Test
  void withoutATrackingIdItIsListedAndCanBeDiscarded() throws Exception {
    put(Channel.deliver("office"), "", 0);
    goesOn();
    String queue = Channel.dead("office");
    await().until(() -> hub.hub().unidentified().all().size() == 1);
    Unidentified.Message message = hub.hub().unidentified().all().get(0);
    assertThat(message.queue()).isEqualTo(queue);
    assertThat(message.cause()).contains("trackingId is missing");
    Unidentified unidentified = hub.hub().unidentified();
    assertThat(unidentified.discard(queue, message.brokerId() + 1, "rina", "a test")).isFalse();
    assertThat(unidentified.discard("journal", message.brokerId(), "rina", "a test")).isFalse();
    assertThat(unidentified.discard(queue, message.brokerId(), "rina", "a test")).isTrue();
    assertThat(unidentified.all()).isEmpty();
    await().until(() -> hub.hub().broker().depth(queue) == 0);
  }

  @Test
  void aDeadLetterWithATrackingIdIsNotAmongThem() throws Exception {
    hub.receiverAnswers(call -> new Outcome.Rejected("no"));
    Receipt receipt = hub.send("1", "a");
    await().until(() -> hub.state(receipt).equals(Optional.of(MessageLog.State.DEAD)));
    assertThat(hub.hub().broker().depth(Channel.dead("office"))).isEqualTo(1);
    assertThat(hub.hub().unidentified().all()).isEmpty();
  }

  @Test
  void onADeliverChannelItIsDead() throws Exception {
    put(Channel.deliver("office"), "", 0);
    goesOn();
    assertThat(aside(Channel.dead("office"))).contains("trackingId is missing");
  }

  @Test
  void aLengthThatIsNotTrueIsFoundBeforeMemoryIsTakenAndTheLogSaysSo() throws Exception {
    Receipt receipt = hub.send("known", "a");
    await().until(() -> hub.state(receipt).equals(delivered()));
    put(Channel.deliver("office"), receipt.trackingId(), Integer.MAX_VALUE);
    goesOn();
    assertThat(aside(Channel.dead("office"))).contains("longer than the message");
    await().until(() -> hub.state(receipt).equals(Optional.of(MessageLog.State.DEAD)));
  }

  @Test
  void inAnInboxItIsDeadAndTheRegionGetsTheRest() throws Exception {
    put(Channel.inbox("region"), "", 0);
    hub.send("{\"id\":\"r1\",\"key\":\"k\",\"region\":true}");
    await()
        .until(
            () ->
                hub.hub().inbox().fetch("region", 10, Duration.ofMillis(1)).stream()
                    .anyMatch(item -> item.key().equals("k")));
    assertThat(aside(Channel.dead("region"))).contains("trackingId is missing");
  }

  @Test
  void onAHeldChannelItDoesNotKeepTheHubFromStarting() throws Exception {
    put(Channel.held("office"), "", 0);
    hub.stop();
    hub.start();
    goesOn();
    assertThat(aside(Channel.dead("office"))).contains("trackingId is missing");
  }

  @Test
  void amongTheHeldOnesOfAKeyItDoesNotStopTheKey() throws Exception {
    hub.receiverAnswers(call -> new Outcome.Unavailable("away", Optional.empty()));
    Receipt held = hub.send("held", "k");
    await().until(() -> hub.hub().broker().depth(Channel.held("office")) == 1);
    key = "k";
    put(Channel.held("office"), "", 0);
    hub.receiverAnswers(call -> new Outcome.Delivered("ref"));
    await().until(() -> hub.state(held).equals(delivered()));
    Receipt next = hub.send("next-of-key", "k");
    await().until(() -> hub.state(next).equals(delivered()));
    assertThat(aside(Channel.dead("office"))).contains("trackingId is missing");
  }

  @Test
  void inTheJournalItDoesNotStopTheMessageLog() throws Exception {
    put(Channel.JOURNAL, "", 0);
    goesOn();
    aside(Channel.UNREADABLE_JOURNAL);
  }

  @Test
  void inTheJournalItDoesNotKeepTheHubFromStarting() throws Exception {
    hub.stop();
    try (EmbeddedBroker broker = new EmbeddedBroker(BrokerSettings.in(home.resolve("broker")))) {
      broker.start();
      put(broker, Channel.JOURNAL, "", 0);
    }
    hub.start();
    goesOn();
  }

  private void goesOn() throws Exception {
    Receipt next = hub.send("next", "b");
    await().until(() -> hub.state(next).equals(delivered()));
  }

  private static Optional<MessageLog.State> delivered() {
    return Optional.of(MessageLog.State.DELIVERED);
  }

  private void put(String queue, String trackingId, int canonicalBytes) throws Exception {
    put(hub.hub().broker(), queue, trackingId, canonicalBytes);
  }

  private void put(EmbeddedBroker broker, String queue, String trackingId, int canonicalBytes)
      throws Exception {
    broker.declare(queue);
    try (Sessions sessions = new Sessions(broker.connector());
        ClientSession session = sessions.transacted();
        ClientProducer producer = session.createProducer()) {
      ClientMessage message = session.createMessage(true);
      if (!trackingId.isEmpty()) {
        message.putStringProperty("trackingId", trackingId);
        message.putStringProperty("flow", "note");
        message.putStringProperty("sender", "sender");
        message.putLongProperty("acceptedAt", 0);
        message.putLongProperty("deadline", Long.MAX_VALUE);
        message.putIntProperty("canonicalBytes", canonicalBytes);
      }
      if (!key.isEmpty()) {
        message.putStringProperty("key", key);
      }
      message.getBodyBuffer().writeBytes(BYTES);
      producer.send(SimpleString.of(queue), message);
      session.commit();
    }
  }

  /** The cause, when all bytes are there. */
  private String aside(String queue) throws Exception {
    await().until(() -> hub.hub().broker().depth(queue) == 1);
    try (Sessions sessions = new Sessions(hub.hub().broker().connector());
        ClientSession session = sessions.transacted();
        ClientConsumer browser = session.createConsumer(queue, true)) {
      session.start();
      ClientMessage message = browser.receive(5_000);
      byte[] kept = new byte[message.getBodySize()];
      message.getBodyBuffer().readBytes(kept);
      assertThat(kept).isEqualTo(BYTES);
      return message.getStringProperty("cause");
    }
  }
}
