package id.simpul.mappings.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "{", "{\"a\":1,}", "{\"a\":1}{", "{\"a\":1,\"a\":2}", "nul", "\uFEFF"})
  void isRefused(String body) {
    assertThatThrownBy(() -> parse(body)).isInstanceOf(MalformedBody.class);
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(MalformedBody.class);
  }

  @Test
  void aHugeNumberIsRefused() {
    assertThatThrownBy(() -> parse("1".repeat(101))).isInstanceOf(MalformedBody.class);
  }

  @Test
  void brokenUtf8IsRefused() {
    byte[] body = {'"', (byte) 0xC3, (byte) 0x28, '"'};
    assertThatThrownBy(() -> Json.parse(body)).isInstanceOf(MalformedBody.class);
  }

  @Test
  void theRefusalSaysWhere() {
    assertThatThrownBy(() -> parse("{\n  \"a\": }"))
        .isInstanceOfSatisfying(MalformedBody.class, e -> assertThat(e.line()).isEqualTo(2));
  }

  @Test
  void everyDigitOfANumberIsKept() throws Exception {
    String amount = "{\"amount\":12345678901234567890.10}";
    assertThat(new String(Json.write(parse(amount)), StandardCharsets.UTF_8)).isEqualTo(amount);
  }

  private static JsonNode parse(String body) throws MalformedBody {
    return Json.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
