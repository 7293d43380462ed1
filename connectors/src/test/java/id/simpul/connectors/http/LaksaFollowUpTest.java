package id.simpul.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.LaksaSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** LAKSA takes follow-ups by the generic HTTP sink, with the parameters of its participant file. */
class LaksaFollowUpTest {

  private static final byte[] FOLLOW_UP = "{\"isi\":\"Selesai\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void a_follow_up_sent_again_is_stored_once() throws Exception {
    try (LaksaSimulator laksa = new LaksaSimulator();
        SinkUnderTest sink = sink(laksa)) {
      assertThat(sink.deliver(FOLLOW_UP)).isInstanceOf(Outcome.Delivered.class);
      assertThat(sink.deliver(FOLLOW_UP)).isInstanceOf(Outcome.AlreadyDone.class);
      assertThat(laksa.taken()).isEqualTo(1);
    }
  }

  @Test
  void a_proxy_page_with_http_200_does_not_pass_for_laksa() throws Exception {
    try (LaksaSimulator laksa = new LaksaSimulator();
        SinkUnderTest sink = sink(laksa)) {
      laksa.nextAnswers(SimulatedAnswer.text(200, "text/html", "<h1>It works</h1>"));

      assertThat(sink.deliver(FOLLOW_UP)).isInstanceOf(Outcome.Unknown.class);
    }
  }

  private static SinkUnderTest sink(LaksaSimulator laksa) throws Exception {
    return new SinkUnderTest(
        "kamelet:http-sink?url="
            + laksa.start(0)
            + "/tindak-lanjut&apiKeyHeader=X-Api-Key&apiKey=k"
            + "&referencePointer=/id_tanggapan&conflictMeansDone=true");
  }
}
