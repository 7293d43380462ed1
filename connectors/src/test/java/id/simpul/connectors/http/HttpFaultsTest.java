package id.simpul.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedAnswer.Fault;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a call makes of a receiver or a network that misbehaves; every call ends by its deadline.
 */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpFaultsTest {

  private static final byte[] BODY = "{}".getBytes();
  private static final SimulatedAnswer OK = SimulatedAnswer.json(200, "{\"id\":\"0123456789\"}");

  private final SimulatedHttpServer receiver = new SimulatedHttpServer(request -> OK);
  private URI address;
  private SinkUnderTest sink;

  @BeforeEach
  void start() throws Exception {
    address = receiver.start(0);
    sink = new SinkUnderTest("kamelet:http-sink?callTimeout=700&url=" + address + "/in");
  }

  @AfterEach
  void close() {
    sink.close();
    receiver.close();
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void every_fault_leaves_the_outcome_unknown_and_the_next_call_works(Fault fault) {
    receiver.nextAnswers(OK.with(fault));

    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Unknown.class);
    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Delivered.class);
    assertThat(receiver.received()).hasSize(fault == Fault.CUT_BEFORE_READING ? 1 : 2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DRIP", "DRIP_BODY", "TOO_LONG_A_LENGTH", "ENDLESS_1XX"})
  void what_never_ends_is_ended_by_the_deadline(Fault fault) {
    receiver.nextAnswers(OK.with(fault));
    long start = System.nanoTime();

    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Unknown.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(650), Duration.ofSeconds(5));
  }

  @Test
  void a_head_that_never_ends_is_not_read_into_memory() {
    receiver.nextAnswers(OK.with(Fault.ENDLESS_HEAD));

    assertThat(sink.deliver(BODY))
        .isEqualTo(new Outcome.Unknown("no answer: MessageConstraintException"));
  }

  @Test
  void a_handshake_that_never_comes_means_unavailable() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SinkUnderTest tls =
            new SinkUnderTest(
                "kamelet:http-sink?callTimeout=700&url=https://127.0.0.1:"
                    + silent.getLocalPort())) {
      assertThat(tls.deliver(BODY))
          .isEqualTo(new Outcome.Unavailable("no connection: CallTooLong"));
    }
  }

  @Test
  void a_kept_connection_that_the_receiver_closed_is_recognised() throws Exception {
    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Delivered.class);
    receiver.goDown();
    receiver.comeBack();
    idle(Duration.ofMillis(150));

    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Delivered.class);
    assertThat(receiver.received()).hasSize(2);
  }

  /** Younger connections are used without a look. */
  private static void idle(Duration time) {
    await().pollDelay(time).until(() -> true);
  }
}
