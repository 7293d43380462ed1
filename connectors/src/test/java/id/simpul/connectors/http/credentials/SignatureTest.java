package id.simpul.connectors.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-03-02T01:02:03.456Z"), ZoneOffset.UTC);

  private final Signature signature = new Signature(NOW);

  /** RFC 4231, test case 2. */
  @ParameterizedTest
  @CsvSource({
    "HmacSHA256,hex,5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "HmacSHA256,base64,W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=",
    "HmacSHA1,hex,effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
  })
  void signs_as_the_standard_says(String algorithm, String encoding, String expected)
      throws Exception {
    signature.setSignatureSecret("Jefe");
    signature.setSignatureAlgorithm(algorithm);
    signature.setSignatureEncoding(encoding);
    signature.setSignatureValue("v1=<signature>");

    assertThat(shown("what do ya want for nothing?", "X-Signature")).isEqualTo("v1=" + expected);
  }

  @ParameterizedTest
  @CsvSource({"seconds,1772413323", "millis,1772413323456", "iso,2026-03-02T01:02:03Z"})
  void writes_the_moment_in_the_form_that_is_wanted(String format, String expected)
      throws Exception {
    signature.setSignatureSecret("s");
    signature.setTimestampHeader("X-Time");
    signature.setTimestampFormat(format);

    assertThat(shown("", "X-Time")).isEqualTo(expected);
  }

  @Test
  void an_offset_does_not_matter_to_a_moment() {
    signature.setTimestampHeader("X-Time");
    signature.setTimestampFormat("iso");

    assertThat(signature.inTime("2026-03-02T08:00:00+07:00")).isTrue();
    assertThat(signature.inTime("2026-03-02T08:00:00Z")).isFalse();
  }

  @Test
  void nothing_is_shown_without_a_secret() throws Exception {
    ClassicHttpRequest request = request("x");
    signature.show(request);

    assertThat(request.getHeaders()).isEmpty();
  }

  /** The whole way: what the receiver recomputes from what it got agrees. */
  @Test
  void a_receiver_can_check_what_the_sink_signed() throws Exception {
    byte[] body = "{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8);
    try (SimulatedHttpServer receiver =
            new SimulatedHttpServer(request -> SimulatedAnswer.empty(200));
        SinkUnderTest sink =
            new SinkUnderTest(
                "kamelet:http-sink?url="
                    + receiver.start(0)
                    + "/a/b&method=PUT&signatureSecret=s&timestampHeader=X-Time"
                    + "&signatureInput=RAW(<method>\\n<path>\\n<timestamp>\\n<bodySha256>)")) {
      sink.deliver(body);
      ReceivedRequest got = receiver.received().get(0);
      String time = got.header("X-Time").orElseThrow();
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      Signature plain = new Signature();
      plain.setSignatureSecret("s");

      byte[] input = ("PUT\n/a/b\n" + time + "\n" + digest).getBytes(StandardCharsets.UTF_8);
      SignedRequest recomputed = new SignedRequest("", "", "", "", input);
      assertThat(plain.signs(got.header("X-Signature").orElseThrow(), recomputed)).isTrue();
      assertThat(got.body()).isEqualTo(body);
    }
  }

  private String shown(String body, String header) throws Exception {
    ClassicHttpRequest request = request(body);
    signature.show(request);
    return request.getFirstHeader(header).getValue();
  }

  private static ClassicHttpRequest request(String body) {
    return ClassicRequestBuilder.post("http://x/y").setEntity(body, ContentType.TEXT_PLAIN).build();
  }
}
