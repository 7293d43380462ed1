package id.simpul.connectors.broker;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;

/** A broker is connected to, and no queue or session is left there. */
class BrokerProbeTest {

  @Test
  void a_broker_that_answers_keeps_nothing() throws Exception {
    try (Broker broker = new Broker().start()) {
      QueueProbe queue = new QueueProbe();
      queue.setAddress(broker.url("amqp"));
      queue.setFactory(new JmsConnectionFactory(broker.url("amqp")));
      assertThat(queue.ask(new byte[0])).extracting(Finding::sign).startsWith(Sign.ANSWERED);
      assertThat(queue.peers().get(0).port()).isEqualTo(broker.port);

      MqttProbe topic = new MqttProbe();
      topic.setAddress(broker.url("tcp"));
      topic.setClientId("kota");
      assertThat(topic.ask(new byte[0]))
          .extracting(Finding::sign)
          .containsExactly(Sign.ANSWERED, Sign.LOGIN_NONE, Sign.ALLOWED_NOT_ASKED);
      assertThat(broker.count("kota")).isZero();
      assertThat(broker.subscribed("kota")).isFalse();
    }
  }
}
