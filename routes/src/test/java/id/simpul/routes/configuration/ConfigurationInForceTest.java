package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationInForceTest {

  private final Configuration first = Configuration.of("v1", List.of(), List.of(), List.of());
  private final Configuration second = Configuration.of("v2", List.of(), List.of(), List.of());
  private final ConfigurationInForce inForce = new ConfigurationInForce(first);

  @Test
  void aMessageGoesByTheOneItCarries() {
    inForce.put(second);

    assertThat(inForce.get()).isSameAs(second);
    assertThat(inForce.of("v1")).isSameAs(first);
    assertThat(inForce.of("v1", "lapor")).isSameAs(first);
    assertThat(inForce.of("v2")).isSameAs(second);
    assertThat(inForce.all()).containsExactly(second, first);
  }

  @Test
  void aMessageOfAnOlderHubOrAForgottenVersionGoesByTheOneInForce() {
    inForce.put(second);
    inForce.forget("v1");

    assertThat(inForce.of("v1")).isSameAs(second);
    assertThat(inForce.of("")).isSameAs(second);
    assertThat(inForce.earlier()).isEmpty();
  }

  @Test
  void movedMessagesOfOneReceiverGoByTheOneInForce() {
    inForce.put(second);
    inForce.move("lapor");

    assertThat(inForce.of("v1", "lapor")).isSameAs(second);
    assertThat(inForce.of("v1", "sukabumi")).isSameAs(first);
  }

  @Test
  void oneThatIsInForceAgainIsNotAnEarlierOne() {
    inForce.put(second);
    inForce.move("lapor");
    inForce.put(first);

    assertThat(inForce.of("v1", "lapor")).isSameAs(first);
    assertThat(inForce.of("v2")).isSameAs(second);
    assertThat(inForce.moved()).isEmpty();
  }

  @Test
  void oneThatIsExpectedIsKnownAndNotInForce() {
    inForce.expect(second);

    assertThat(inForce.get()).isSameAs(first);
    assertThat(inForce.of("v2")).isSameAs(second);
  }
}
