package id.simpul.connectors.bpjs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BpjsLoginTest {

  private static final String TIMESTAMP = "1615869169";
  private static final String TEXT =
      "{\"peserta\":{\"noKartu\":\"0001234567890\",\"nik\":null,\"nama\":\"SITI CONTOH\"}}";

  /** Made with OpenSSL and the JavaScript original of LZString. */
  private static final String HIDDEN =
      "gTpjgvpuPGP0lsL2U86Q2P3mFtIIhz/F5Ff54+7lPqYVBD5LOFQOj59O3y3MmC1FuJUB46k3nMyAACeKNHDCtjeEdoVRG3PY"
          + "kD1sBJNUfq9QckFbcsUNO9XqEF7GqNBs1mNhRkyOCjOtkA06gkyEGiFaGvdw78jmNzjh1fYN1pA=";

  private final BpjsLogin login = new BpjsLogin("1234", "s3cret", "key");

  @Test
  void the_signature_is_the_one_that_openssl_makes() {
    assertThat(login.signature(TIMESTAMP))
        .isEqualTo("u/7EJqOyevckoDs9vktxOnOhRLmruoRfdzHsmuX+AZY=");
  }

  @Test
  void an_answer_opens_with_the_timestamp_that_was_sent_and_hides_alike() {
    assertThat(login.cipher(TIMESTAMP).open(HIDDEN)).contains(TEXT);
    assertThat(login.cipher(TIMESTAMP).hide(TEXT)).isEqualTo(HIDDEN);
  }

  @Test
  void an_answer_does_not_open_with_the_timestamp_of_a_second_later() {
    assertThat(login.cipher("1615869170").open(HIDDEN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no base64!", "QUJD", "AAAAAAAAAAAAAAAAAAAAAA==", "\u20ac"})
  void what_was_not_hidden_with_the_key_does_not_open(String garbage) {
    assertThat(login.cipher(TIMESTAMP).open(garbage)).isEmpty();
  }

  @Property(tries = 200)
  void garbage_never_throws(@ForAll String garbage) {
    assertThat(login.cipher(TIMESTAMP).open(garbage)).isEmpty();
  }

  @Test
  void an_answer_that_would_fill_the_memory_does_not_open() {
    String bomb = login.cipher(TIMESTAMP).hide("a".repeat(BpjsCipher.MOST + 1));

    assertThat(bomb).hasSizeLessThan(20_000);
    assertThat(login.cipher(TIMESTAMP).open(bomb)).isEmpty();
  }

  @Test
  void the_secrets_are_not_shown() {
    assertThat(login.toString()).contains("1234").doesNotContain("s3cret", "key");
  }
}
