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

/** Journal entries as bytes, first byte a version so that a newer hub reads an older journal. */
public final class EntryCodec {

  private static final int VERSION = 1;
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
      if (version != VERSION) {
        throw new IllegalArgumentException("journal entry of version " + version);
      }
      return entries(in);
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
  }

  private static void write(DataOutputStream out, Entry.Accepted accepted) throws IOException {
    text(out, accepted.sender());
    text(out, accepted.flow());
    text(out, accepted.messageId());
    text(out, accepted.contentType());
    bytes(out, accepted.body());
  }

  private static List<Entry> entries(DataInputStream in) {
    try {
      List<Entry> entries = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        entries.add(read(in));
      }
      return entries;
    } catch (IOException | RuntimeException e) {
      throw new Damaged(e);
    }
  }

  private static Entry read(DataInputStream in) throws IOException {
    String trackingId = text(in);
    Instant at = Instant.ofEpochMilli(in.readLong());
    Event.Kind kind = Event.Kind.valueOf(text(in));
    Event event = new Event(trackingId, at, kind, text(in), text(in));
    String key = text(in);
    return new Entry(event, key, in.readBoolean() ? Optional.of(accepted(in)) : Optional.empty());
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
