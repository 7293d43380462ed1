package id.simpul.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "auth",
        "token",
        "apikey",
        "X-Api-Key",
        "user_key",
        "X-signature",
        "X-cons-id",
        "AuthorizationSPLP",
        "Cookie",
        "Proxy-Authorization"
      })
  void covers_headers_that_carry_a_secret(String name) {
    assertThat(Masked.value(name, "s3cret")).isEqualTo("•••");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type", "Idempotency-Key", "X-timestamp", "Simpul-Tracking-Id"})
  void shows_other_headers(String name) {
    assertThat(Masked.value(name, "shown")).isEqualTo("shown");
  }

  @Test
  void covers_secrets_in_json_also_when_the_text_was_cut() {
    assertThat(Masked.text("{\"password\": \"a\\\"b\", \"NIK\":\"1\", \"token\":12}"))
        .isEqualTo("{\"password\": \"•••\", \"NIK\":\"1\", \"token\":\"•••\"}");
    assertThat(Masked.text("{\"client_secret\":\"s3cr")).isEqualTo("{\"client_secret\":\"•••\"");
  }

  @Test
  void covers_secrets_in_xml_and_forms() {
    assertThat(Masked.text("<w:Password Type=\"T\">s3cret</w:Password><nama>Siti</nama>"))
        .isEqualTo("<w:Password Type=\"T\">•••</w:Password><nama>Siti</nama>");
    assertThat(Masked.text("access_token=s3cret&page=2")).isEqualTo("access_token=•••&page=2");
  }
}
