package id.simpul.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.mappings.participant.Sends;
import id.simpul.mappings.translate.Jslt;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class TakeInTest {

  private static final Sends SENDS =
      new Sends(
          "note",
          Optional.empty(),
          "application/json",
          Optional.empty(),
          Optional.empty(),
          Jslt.identityToCanonical());

  private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

  @Test
  void aSourceLearnsTheReceipt() throws Exception {
    exchange.getMessage().setHeader(ConnectorHeaders.REFUSED, "left from before");
    takeIn(s -> new Receipt("01ABC", s.sender(), s.flow(), "1", Instant.EPOCH, false));
    assertThat(header(ConnectorHeaders.TRACKING_ID)).isEqualTo("01ABC");
    assertThat(header(ConnectorHeaders.REFUSED)).isNull();
  }

  @Test
  void aSourceLearnsWhyAMessageWillNeverBeTaken() throws Exception {
    takeIn(
        s -> {
          throw new Refused(Refused.Reason.NO_AGREEMENT, "no agreement is in force");
        });
    assertThat(header(ConnectorHeaders.REFUSED)).isEqualTo("no-agreement");
    assertThat(header(ConnectorHeaders.REFUSED_DETAIL)).isEqualTo("no agreement is in force");
    assertThat(header(ConnectorHeaders.TRACKING_ID)).isNull();
  }

  @Test
  void whatCannotBeWrittenNowIsOfferedAgain() {
    assertThatThrownBy(
            () ->
                takeIn(
                    s -> {
                      throw new Refused(Refused.Reason.NOT_WRITABLE, "the disk is full");
                    }))
        .isInstanceOf(Refused.class);
  }

  private void takeIn(Intake intake) throws Exception {
    exchange.getMessage().setBody("{}");
    exchange.getMessage().setHeader(ConnectorHeaders.MESSAGE_ID, "1");
    new TakeIn("sender", SENDS, intake).process(exchange);
  }

  private Object header(String name) {
    return exchange.getMessage().getHeader(name);
  }
}
