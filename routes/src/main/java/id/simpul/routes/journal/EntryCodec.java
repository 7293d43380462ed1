package id.simpul.routes.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Journal entries as bytes, first byte a version so that a newer hub reads an older journal:
 * version 1 has no evidence.
 */
public final class EntryCodec {

  private static final int WITHOUT_EVIDENCE = 1;
  private static final int VERSION = 2;
  private static final int TYPICAL_ENTRY_BYTES = 256;

  /** A journal message that is not what a hub wrote. */
  public static final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Damaged(Exception cause) {
      super("a journal message is damaged", cause);
    }
  }

  private EntryCodec() {}

  public static byte[] encode(List<Entry> entries) {
    var bytes = new ByteArrayOutputStream(estimate(entries));
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(entries.size());
      for (Entry entry : entries) {
        write(out, entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int estimate(List<Entry> entries) {
    int bodies = 0;
    for (Entry entry : entries) {
      bodies += entry.accepted().map(a -> a.body().length).orElse(0);
      bodies += entry.evidence().map(Evidence::bytes).orElse(0);
    }
    return bodies + entries.size() * TYPICAL_ENTRY_BYTES;
  }

  /**
   * @throws Damaged when no hub can have written it so
   * @throws IllegalArgumentException when a newer hub wrote it; it waits until that one is back
   */
  public static List<Entry> decode(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readByte();
      if (version != VERSION && version != WITHOUT_EVIDENCE) {
        throw new IllegalArgumentException("journal entry of version " + version);
      }
      return entries(in, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, Entry entry) throws IOException {
    Event event = entry.event();
    text(out, event.trackingId());
    out.writeLong(event.at().toEpochMilli());
    text(out, event.kind().name());
    text(out, event.receiver());
    text(out, event.detail());
    text(out, entry.key());
    out.writeBoolean(entry.accepted().isPresent());
    if (entry.accepted().isPresent()) {
      write(out, entry.accepted().get());
    }
    out.writeBoolean(entry.evidence().isPresent());
    if (entry.evidence().isPresent()) {
      write(out, entry.evidence().get().sent());
      write(out, entry.evidence().get().answered());
    }
  }

  private static void write(DataOutputStream out, Entry.Accepted accepted) throws IOException {
    text(out, accepted.sender());
    text(out, accepted.flow());
    text(out, accepted.messageId());
    text(out, accepted.contentType());
    bytes(out, accepted.body());
  }

  private static void write(DataOutputStream out, Excerpt excerpt) throws IOException {
    out.writeInt(excerpt.length());
    bytes(out, excerpt.sha256());
    bytes(out, excerpt.bytes());
  }

  private static List<Entry> entries(DataInputStream in, int version) {
    try {
      List<Entry> entries = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        entries.add(read(in, version));
      }
      return entries;
    } catch (IOException | RuntimeException e) {
      throw new Damaged(e);
    }
  }

  private static Entry read(DataInputStream in, int version) throws IOException {
    String trackingId = text(in);
    Instant at = Instant.ofEpochMilli(in.readLong());
    Event.Kind kind = Event.Kind.valueOf(text(in));
    Event event = new Event(trackingId, at, kind, text(in), text(in));
    String key = text(in);
    Optional<Entry.Accepted> accepted =
        in.readBoolean() ? Optional.of(accepted(in)) : Optional.empty();
    boolean evidence = version > WITHOUT_EVIDENCE && in.readBoolean();
    return new Entry(event, key, accepted, evidence ? Optional.of(evidence(in)) : Optional.empty());
  }

  private static Evidence evidence(DataInputStream in) throws IOException {
    return new Evidence(excerpt(in), excerpt(in));
  }

  private static Excerpt excerpt(DataInputStream in) throws IOException {
    return new Excerpt(in.readInt(), bytes(in), bytes(in));
  }

  private static Entry.Accepted accepted(DataInputStream in) throws IOException {
    return new Entry.Accepted(text(in), text(in), text(in), text(in), bytes(in));
  }

  private static void text(DataOutputStream out, String value) throws IOException {
    bytes(out, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(DataOutputStream out, byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
