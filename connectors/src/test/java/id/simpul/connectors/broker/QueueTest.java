package id.simpul.connectors.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.SourceUnderTest;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTest {

  private static final String LETTER = "{\"surat\":\"001/é\"}";

  private Broker broker;

  @BeforeEach
  void start() throws Exception {
    broker = new Broker().start();
  }

  @AfterEach
  void stop() throws Exception {
    broker.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jms", "amqp"})
  void a_message_is_handed_on_byte_for_byte(String kind) throws Exception {
    try (SinkUnderTest sink = sink(kind);
        SourceUnderTest source = source(kind)) {
      assertThat(send(sink)).isInstanceOf(Outcome.Delivered.class);
      await().untilAsserted(() -> assertThat(source.bodies()).containsExactly(LETTER));
      await().until(() -> broker.count("dinas.izin") == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jms", "amqp"})
  void a_repeat_is_dropped_by_the_broker(String kind) throws Exception {
    try (SinkUnderTest sink = sink(kind)) {
      assertThat(send(sink)).isInstanceOf(Outcome.Delivered.class);
      send(sink);
      assertThat(broker.count("dinas.izin")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jms", "amqp"})
  void a_message_that_the_hub_cannot_take_stays_and_burns_no_attempts(String kind)
      throws Exception {
    try (SinkUnderTest sink = sink(kind);
        SourceUnderTest source = source(kind)) {
      source.full(true);
      send(sink);
      await().until(() -> source.offered() > 4);
      assertThat(broker.count("dinas.izin")).isEqualTo(1);
      source.full(false);
      await().until(() -> source.ids().size() == 1);
      await().until(() -> broker.count("dinas.izin") == 0);
      assertThat(broker.count("DLQ")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jms", "amqp"})
  void a_stop_leaves_the_message_with_the_broker(String kind) throws Exception {
    try (SinkUnderTest sink = sink(kind);
        SourceUnderTest source = source(kind)) {
      source.full(true);
      send(sink);
      await().until(() -> source.offered() > 0);
    }
    assertThat(broker.count("dinas.izin")).isEqualTo(1);
    try (SourceUnderTest source = source(kind)) {
      await().until(() -> source.ids().size() == 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jms", "amqp"})
  void a_refused_message_is_set_aside_by_the_broker(String kind) throws Exception {
    try (SinkUnderTest sink = sink(kind);
        SourceUnderTest source = source(kind)) {
      source.refusing(body -> Optional.of("malformed"));
      send(sink);
      await().until(() -> broker.count("DLQ") == 1);
      assertThat(broker.count("dinas.izin")).isZero();
    }
  }

  @Test
  void an_object_is_never_read() throws Exception {
    try (SourceUnderTest source = source("jms");
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.url("tcp"));
        Connection connection = factory.createConnection();
        Session session = connection.createSession()) {
      Message object = session.createObjectMessage("any");
      session.createProducer(session.createQueue("dinas.izin")).send(object);
      await().until(() -> broker.count("DLQ") == 1);
      assertThat(source.offered()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jms", "amqp"})
  void a_broker_that_is_away_took_nothing_and_is_found_again(String kind) throws Exception {
    broker.stop();
    try (SinkUnderTest sink = sink(kind);
        SourceUnderTest source = source(kind)) {
      assertThat(send(sink)).isInstanceOf(Outcome.Unavailable.class);
      broker.start();
      assertThat(send(sink)).isInstanceOf(Outcome.Delivered.class);
      await().until(() -> source.ids().size() == 1);
    }
  }

  private SourceUnderTest source(String kind) throws Exception {
    return SourceUnderTest.start(
        kind.equals("jms") ? "jms-source" : "amqp-source",
        Map.of("address", address(kind), "queue", "dinas.izin", "pause", "100"));
  }

  private SinkUnderTest sink(String kind) throws Exception {
    String sink = kind.equals("jms") ? "jms-sink" : "amqp-sink";
    return new SinkUnderTest("kamelet:" + sink + "?queue=dinas.izin&address=" + address(kind));
  }

  private String address(String kind) {
    return broker.url(kind.equals("jms") ? "tcp" : "amqp");
  }

  private static Outcome send(SinkUnderTest sink) {
    return sink.deliver(LETTER.getBytes(StandardCharsets.UTF_8));
  }
}
