package id.simpul.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryCodecTest {

  private static final Instant AT = Instant.parse("2026-11-02T03:04:05.678Z");

  @Test
  void whatWasSentAndAnsweredComesBack() {
    byte[] sent = "sent".getBytes(StandardCharsets.UTF_8);
    Evidence evidence = Evidence.Kept.BODIES.of(sent, new byte[0]);
    Event event = new Event("01A", AT, Event.Kind.DELIVERED, "lapor", "7");
    Entry read = EntryCodec.decode(EntryCodec.encode(List.of(Entry.of(event, evidence)))).get(0);
    assertThat(read.event()).isEqualTo(event);
    assertThat(read.evidence().orElseThrow().sent().bytes()).isEqualTo(sent);
    assertThat(read.evidence().orElseThrow().sent().sha256())
        .isEqualTo(evidence.sent().sha256())
        .hasSize(32);
    assertThat(read.evidence().orElseThrow().answered().length()).isZero();
  }

  @Test
  void aJournalWithoutEvidenceIsStillRead() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(1);
      out.writeInt(2);
      older(out, "01A");
      older(out, "01B");
    }
    assertThat(EntryCodec.decode(bytes.toByteArray()))
        .extracting(Entry::event)
        .containsExactly(
            new Event("01A", AT, Event.Kind.DELIVERED, "lapor", "7"),
            new Event("01B", AT, Event.Kind.DELIVERED, "lapor", "7"));
  }

  private static void older(DataOutputStream out, String id) throws Exception {
    text(out, id);
    out.writeLong(AT.toEpochMilli());
    for (String text : List.of("DELIVERED", "lapor", "7", "")) {
      text(out, text);
    }
    out.writeBoolean(false);
  }

  private static void text(DataOutputStream out, String text) throws Exception {
    out.writeInt(text.length());
    out.writeBytes(text);
  }
}
