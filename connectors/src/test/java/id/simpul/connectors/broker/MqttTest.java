package id.simpul.connectors.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.SourceUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MqttTest {

  private static final String READING = "{\"readingId\":\"r1\",\"suhu\":31.5}";

  private Broker broker;

  @BeforeEach
  void start() throws Exception {
    broker = new Broker().start();
  }

  @AfterEach
  void stop() throws Exception {
    broker.close();
  }

  @Test
  void a_reading_reaches_the_hub_under_its_own_name() throws Exception {
    try (SourceUnderTest source = source("/readingId");
        SinkUnderTest sink = sink()) {
      subscribed();
      assertThat(publish(sink, READING)).isInstanceOf(Outcome.Delivered.class);
      await().untilAsserted(() -> assertThat(source.bodies()).containsExactly(READING));
      assertThat(source.ids()).containsExactly("sensor/7/suhu:r1");
    }
  }

  @Test
  void two_equal_readings_are_two_messages() throws Exception {
    try (SourceUnderTest source = source("");
        SinkUnderTest sink = sink()) {
      subscribed();
      publish(sink, READING);
      publish(sink, READING);
      await().until(() -> source.ids().size() == 2);
      assertThat(source.ids()).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_message_that_the_hub_cannot_take_is_not_acknowledged_and_offered_again() throws Exception {
    try (SourceUnderTest source = source("/readingId");
        SinkUnderTest sink = sink()) {
      subscribed();
      source.full(true);
      publish(sink, READING);
      await().until(() -> source.offered() > 2);
      assertThat(broker.count("sensor.*.suhu")).isEqualTo(1);
      source.full(false);
      await().untilAsserted(() -> assertThat(source.ids()).containsExactly("sensor/7/suhu:r1"));
      await().until(() -> broker.count("sensor.*.suhu") == 0);
    }
  }

  @Test
  void a_stop_leaves_the_message_with_the_broker() throws Exception {
    try (SourceUnderTest source = source("/readingId");
        SinkUnderTest sink = sink()) {
      subscribed();
      source.full(true);
      publish(sink, READING);
      await().until(() -> source.offered() > 0);
    }
    try (SourceUnderTest source = source("/readingId")) {
      await().untilAsserted(() -> assertThat(source.ids()).containsExactly("sensor/7/suhu:r1"));
    }
  }

  @Test
  void what_comes_while_the_hub_is_away_is_kept_by_the_broker() throws Exception {
    try (SourceUnderTest source = source("/readingId")) {
      subscribed();
    }
    try (SinkUnderTest sink = sink()) {
      publish(sink, READING);
    }
    try (SourceUnderTest source = source("/readingId")) {
      await().until(() -> source.ids().size() == 1);
    }
  }

  @Test
  void a_broker_that_is_away_does_not_keep_the_hub_from_starting() throws Exception {
    broker.stop();
    try (SourceUnderTest source = source("/readingId");
        SinkUnderTest sink = sink()) {
      assertThat(publish(sink, READING)).isInstanceOf(Outcome.Unavailable.class);
      broker.start();
      subscribed();
      publish(sink, READING);
      await().until(() -> source.ids().size() == 1);
    }
  }

  @Test
  void a_refused_message_does_not_hold_the_others() throws Exception {
    try (SourceUnderTest source = source("/readingId");
        SinkUnderTest sink = sink()) {
      subscribed();
      source.refusing(body -> Optional.of("malformed"));
      publish(sink, READING);
      await().until(() -> source.offered() == 1);
      source.refusing(body -> Optional.empty());
      publish(sink, READING.replace("r1", "r2"));
      await().untilAsserted(() -> assertThat(source.ids()).containsExactly("sensor/7/suhu:r2"));
    }
  }

  @Test
  void an_address_cannot_reach_the_hubs_own_broker() {
    assertThatThrownBy(() -> BrokerAddress.checked("vm://0"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> BrokerAddress.checked("tcp://h:1?connectionLoadBalancingPolicyClassName=x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void subscribed() {
    await().until(() -> broker.subscribed("sensor.*.suhu"));
  }

  private SourceUnderTest source(String pointer) throws Exception {
    return SourceUnderTest.start(
        "mqtt-source",
        Map.of(
            "address", broker.url("tcp"),
            "clientId", "hub",
            "topic", "sensor/+/suhu",
            "pause", "100",
            "idPointer", pointer));
  }

  private SinkUnderTest sink() throws Exception {
    return new SinkUnderTest(
        "kamelet:mqtt-sink?clientId=sensor&topic=sensor/7/suhu&address=" + broker.url("tcp"));
  }

  private static Outcome publish(SinkUnderTest sink, String body) {
    return sink.deliver(body.getBytes(StandardCharsets.UTF_8));
  }
}
