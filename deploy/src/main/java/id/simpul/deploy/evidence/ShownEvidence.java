package id.simpul.deploy.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.participant.Sends;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.routes.Hub;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.journal.EvidenceLog;
import id.simpul.routes.journal.Excerpt;
import id.simpul.routes.journal.MessageLog;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads what was sent and answered, and masks it before anybody sees it. Thread-safe. */
@Component
public final class ShownEvidence {

  private static final String NOT_KEPT = "The bytes are not kept.";
  private static final String BINARY = "These bytes are no text.";
  private static final String NO_MASK =
      "Not shown: the original cannot be read any more, so that nobody can say what is personal.";

  private final Hub hub;
  private final Supplier<Configuration> configuration;

  ShownEvidence(Hub hub, Supplier<Configuration> configuration) {
    this.hub = hub;
    this.configuration = configuration;
  }

  /** Lengths and digests of all attempts, oldest first. */
  public List<Shown> digests(MessageLog.Message message) {
    return attempts(message).stream().map(a -> shown(a, ShownEvidence::digest)).toList();
  }

  /** With the texts, masked. */
  public List<Shown> bodies(MessageLog.Message message) {
    List<EvidenceLog.Attempt> attempts = attempts(message);
    if (attempts.isEmpty()) {
      return List.of();
    }
    Optional<Mask> mask = mask(message);
    return attempts.stream().map(a -> shown(a, excerpt -> body(excerpt, mask))).toList();
  }

  private List<EvidenceLog.Attempt> attempts(MessageLog.Message message) {
    return hub.evidence().of(message.trackingId());
  }

  private Optional<Mask> mask(MessageLog.Message message) {
    Optional<Flow> flow = configuration.get().flow(message.flow());
    return canonical(message)
        .flatMap(c -> flow.map(f -> new Mask(PersonalValues.of(f.schema(), c))));
  }

  private Optional<JsonNode> canonical(MessageLog.Message message) {
    Optional<Sends> sends =
        configuration.get().participant(message.sender()).flatMap(p -> p.sends(message.flow()));
    Optional<MessageLog.Original> original = hub.log().original(message.trackingId());
    if (sends.isEmpty() || original.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(sends.get().mapping().translate(original.get().body()));
    } catch (TranslationFailed | RuntimeException e) {
      // The mapping has changed since.
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface View {
    Shown.Part of(Excerpt excerpt);
  }

  private static Shown shown(EvidenceLog.Attempt a, View view) {
    return new Shown(
        a.receiver(),
        a.at(),
        a.kind(),
        view.of(a.evidence().sent()),
        view.of(a.evidence().answered()));
  }

  private static Shown.Part digest(Excerpt excerpt) {
    return part(excerpt, "", "");
  }

  private static Shown.Part body(Excerpt excerpt, Optional<Mask> mask) {
    if (excerpt.length() == 0) {
      return digest(excerpt);
    }
    if (excerpt.bytes().length == 0) {
      return part(excerpt, "", NOT_KEPT);
    }
    Optional<String> text = text(excerpt);
    if (text.isEmpty() || mask.isEmpty()) {
      return part(excerpt, "", text.isEmpty() ? BINARY : NO_MASK);
    }
    return part(excerpt, mask.get().on(text.get(), excerpt.isCut()), "");
  }

  private static Shown.Part part(Excerpt excerpt, String text, String note) {
    String digest = HexFormat.of().formatHex(excerpt.sha256());
    return new Shown.Part(excerpt.length(), digest, excerpt.isCut(), text, note);
  }

  /** Empty for what is no UTF-8; a character that was cut through does not count. */
  private static Optional<String> text(Excerpt excerpt) {
    if (excerpt.isCut()) {
      return Optional.of(new String(excerpt.bytes(), StandardCharsets.UTF_8));
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(excerpt.bytes());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
