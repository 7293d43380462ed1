package id.simpul.connectors.bmkg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CapAlertTest {

  @Test
  void the_earliest_reference_is_the_first_of_the_chain() throws FeedUnreadable {
    BmkgItem item =
        alert(
                "<references>s,B,2025-12-12T10:00:00+07:00 s,A,2025-12-12T09:00:00+07:00"
                    + "</references>")
            .item("alerts");

    assertThat(item.event()).isEqualTo("A");
    assertThat(item.replaces()).containsExactly("B", "A");
  }

  @Test
  void references_that_are_no_triples_are_left_out() throws FeedUnreadable {
    BmkgItem item = alert("<references>nonsense a,b</references>").item("alerts");

    assertThat(item.event()).isEqualTo("X");
    assertThat(item.replaces()).isEmpty();
  }

  @Test
  void it_expires_with_the_latest_of_its_languages() throws FeedUnreadable {
    BmkgItem item =
        alert(
                "<info><expires>2025-12-12T12:00:00+07:00</expires></info>"
                    + "<info><expires>2025-12-12T13:00:00+07:00</expires></info>")
            .item("alerts");

    assertThat(item.expiresAt()).isEqualTo(Instant.parse("2025-12-12T06:00:00Z"));
  }

  @Test
  void a_withdrawal_without_text_is_kept_for_a_day() throws FeedUnreadable {
    assertThat(alert("").item("alerts").expiresAt())
        .isEqualTo(Instant.parse("2025-12-13T02:00:00Z"));
  }

  @Test
  void another_document_is_not_an_alert() {
    assertThatThrownBy(() -> CapAlert.read("<html/>".getBytes(UTF_8)))
        .hasMessage("no CAP alert in the answer");
  }

  private static CapAlert alert(String more) throws FeedUnreadable {
    String xml =
        "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>X</identifier>"
            + "<sent>2025-12-12T09:00:00+07:00</sent><status>Actual</status>"
            + "<msgType>Update</msgType>";
    return CapAlert.read((xml + more + "</alert>").getBytes(UTF_8));
  }
}
