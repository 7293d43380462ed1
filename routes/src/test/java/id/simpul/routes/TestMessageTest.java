package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.Submission;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.Search;
import id.simpul.routes.replay.Replay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Test Message goes the whole way and has no effect, at the receiver or in the hub. */
class TestMessageTest {

  private static final String NOTE =
      "{\"id\":\"n-1\",\"key\":\"k\",\"text\":\"halo\",\"nik\":\"3671\"}";

  @TempDir private Path home;
  private TestHub hub;

  @BeforeEach
  void make() {
    hub = new TestHub(home);
  }

  @AfterEach
  void close() throws Exception {
    hub.close();
  }

  @Test
  void it_stops_before_the_connector_and_says_so() throws Exception {
    hub.start();
    String id = test(NOTE, "office");
    awaitKind(id, Event.Kind.TESTED);
    assertThat(kinds(id)).containsExactly(Event.Kind.ACCEPTED, Event.Kind.TESTED);
    Event last = events(id).get(1);
    assertThat(last.receiver()).isEqualTo("office");
    // Without the field that the agreement does not grant.
    assertThat(last.detail()).startsWith("36 bytes of application/json");
    assertThat(events(id).get(0).detail()).isEqualTo("Test Message by rina");
    assertThat(hub.calls()).isEmpty();
  }

  @Test
  void it_is_found_by_its_id_alone_and_cannot_be_replayed() throws Exception {
    hub.start();
    String id = test(NOTE, "office");
    awaitKind(id, Event.Kind.TESTED);
    Receipt real = hub.send("n-2", "k");
    await().until(() -> hub.state(real).equals(Optional.of(MessageLog.State.DELIVERED)));
    assertThat(hub.hub().log().search(Search.first(10)))
        .extracting(MessageLog.Message::trackingId)
        .containsExactly(real.trackingId());
    Replay.Plan plan =
        hub.hub().replay().plan(new Replay.Filter(Search.first(10), Optional.empty(), List.of(id)));
    assertThat(plan.count()).isZero();
  }

  @Test
  void the_same_body_is_no_repeat_of_it() throws Exception {
    hub.start();
    test(NOTE, "office");
    Receipt real = hub.send(NOTE);
    assertThat(real.repeat()).isFalse();
    await().untilAsserted(() -> assertThat(hub.calls()).hasSize(1));
  }

  @Test
  void a_mapping_that_fails_is_said_and_nothing_is_set_aside() throws Exception {
    hub.toOffice(
        canonical -> {
          throw new TranslationFailed("no such district");
        });
    hub.start();
    String id = test(NOTE, "office");
    awaitKind(id, Event.Kind.TEST_FAILED);
    assertThat(events(id).get(1).detail()).isEqualTo("no such district");
    assertThat(hub.hub().broker().depth(Channel.dead("office"))).isZero();
  }

  @Test
  void a_translation_that_fails_is_said_and_nothing_is_set_aside() throws Exception {
    hub.toCanonical(
        original -> {
          throw new TranslationFailed("no such office");
        });
    hub.start();
    String id = test(NOTE, "office");
    awaitKind(id, Event.Kind.TEST_FAILED);
    assertThat(hub.hub().broker().depth(Channel.invalid("note"))).isZero();
  }

  @Test
  void it_is_not_put_into_an_inbox() throws Exception {
    hub.start();
    String id = test("{\"id\":\"n-1\",\"key\":\"k\",\"region\":true}", "region");
    awaitKind(id, Event.Kind.TESTED);
    assertThat(hub.hub().broker().depth(Channel.inbox("region"))).isZero();
  }

  @Test
  void without_an_agreement_it_is_refused() throws Exception {
    hub.start();
    assertThatThrownBy(() -> test(NOTE, "nobody"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no agreement in force");
  }

  private String test(String body, String receiver) throws Refused {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Submission note = new Submission("sender", "note", Optional.empty(), "application/json", bytes);
    return hub.hub().testMessages().send(note, receiver, "rina");
  }

  /** The log's tables are made when the hub first writes it. */
  private void awaitKind(String id, Event.Kind kind) {
    await().ignoreExceptions().until(() -> kinds(id).contains(kind));
  }

  private List<Event> events(String id) {
    return hub.hub().log().find(id).map(MessageLog.Way::events).orElse(List.of());
  }

  private List<Event.Kind> kinds(String id) {
    return events(id).stream().map(Event::kind).toList();
  }
}
