package id.simpul.routes.configuration;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.participant.Sends;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The mappings of all participants, each to be tried alone, on one sample: for those who write
 * them. Immutable and thread-safe.
 */
public final class MappingSides {

  private static final String JSON = "application/json";

  private final ConfigurationFiles files;
  private final Map<String, Flow> flows;

  /**
   * What a mapping made of a sample.
   *
   * @param faults of the participant's mappings, by file and line
   * @param result empty when there is none
   * @param reasons why the message would be refused; empty when it would be accepted
   * @param line of the sample on which it stops being readable; 0 when it is readable
   */
  public record Tried(
      List<Fault> faults, Optional<byte[]> result, List<String> reasons, int line) {}

  private MappingSides(ConfigurationFiles files, Map<String, Flow> flows) {
    this.files = files;
    this.flows = flows;
  }

  /** Reads flows and schemas once; what is wrong in them is for the check to say. */
  public static MappingSides of(ConfigurationFiles files) {
    Faults unread = new Faults();
    List<FlowReader.Read> read =
        new FlowReader(files, new SchemaReader(files, unread).readAll(), unread).readAll();
    return new MappingSides(
        files,
        read.stream()
            .map(FlowReader.Read::flow)
            .collect(Collectors.toMap(Flow::id, f -> f, (a, b) -> a)));
  }

  public ConfigurationFiles files() {
    return files;
  }

  /** All mappings of participants whose file can be read, by folder. */
  public List<MappingSide> all() {
    return sides(files);
  }

  /** What keeps participants' own files from being read: their mappings are not among all. */
  public List<Fault> unread() {
    Faults faults = new Faults();
    new ParticipantReader(files, faults).readAll();
    return faults.sorted().stream().filter(f -> f.file().endsWith("/participant.yaml")).toList();
  }

  /**
   * Translates a sample as the check does, with these texts in the place of the folder's own.
   *
   * @param texts of files of the participant's folder, by name
   */
  public Tried tried(MappingSide side, Map<String, byte[]> texts, byte[] sample) {
    ConfigurationFiles changed = files.only(side.folder());
    for (Map.Entry<String, byte[]> text : texts.entrySet()) {
      changed = changed.with(side.folder() + text.getKey(), text.getValue());
    }
    Faults faults = new Faults();
    List<ParticipantReader.Read> read = new ParticipantReader(changed, faults).readAll();
    Optional<Translation> translation =
        read.stream().findFirst().flatMap(r -> translation(side, r.participant()));
    if (translation.isEmpty()) {
      return new Tried(faults.sorted(), Optional.empty(), List.of(), 0);
    }
    Translation.Result result = translation.get().of(sample);
    List<String> reasons = result.mappingIsFaulty() ? List.of() : result.reasons();
    return new Tried(faults.sorted(), result.bytes(), reasons, result.line());
  }

  private List<MappingSide> sides(ConfigurationFiles of) {
    List<MappingSide> all = new ArrayList<>();
    for (ParticipantReader.Read read : new ParticipantReader(of, new Faults()).readAll()) {
      for (SampleKind kind : SampleKind.values()) {
        read.document()
            .root()
            .path(kind.side())
            .forEach(
                entry ->
                    all.add(
                        side(
                            read,
                            kind,
                            entry.path("flow").asText(),
                            Optional.of(entry.path(kind.mapping()).asText(""))
                                .filter(file -> !file.isEmpty()))));
      }
    }
    return all;
  }

  private MappingSide side(
      ParticipantReader.Read read, SampleKind kind, String flow, Optional<String> file) {
    Participant p = read.participant();
    Optional<Sends> sends = kind == SampleKind.SENT ? p.sends(flow) : Optional.empty();
    String mediaType =
        switch (kind) {
          case SENT -> sends.map(Sends::mediaType).orElse(JSON);
          case ASKED -> p.asks(flow).map(a -> a.mediaType()).orElse(JSON);
          default -> JSON;
        };
    return new MappingSide(
        p.id(),
        p.name(),
        read.folder(),
        flow,
        kind,
        file,
        Optional.ofNullable(flows.get(flow)).flatMap(f -> schema(f, kind)),
        mediaType,
        sends.flatMap(Sends::source));
  }

  private static Optional<CanonicalSchema> schema(Flow flow, SampleKind kind) {
    return switch (kind) {
      case TOLD, ANSWERED -> flow.answerSchema();
      default -> Optional.of(flow.schema());
    };
  }

  private static Optional<Translation> translation(MappingSide side, Participant of) {
    Optional<CanonicalSchema> schema = side.schema();
    String flow = side.flow();
    return switch (side.kind()) {
      case SENT -> of.sends(flow).map(s -> Translation.to(s.mediaType(), s.mapping(), schema));
      case RECEIVED -> of.receives(flow).map(r -> Translation.from(r.mapping()));
      case ASKED -> of.asks(flow).map(a -> Translation.to(a.mediaType(), a.request(), schema));
      case TOLD -> of.asks(flow).map(a -> Translation.from(a.answer()));
      case QUESTIONED -> of.answers(flow).map(a -> Translation.from(a.request()));
      case ANSWERED -> of.answers(flow).map(a -> Translation.to(JSON, a.answer(), schema));
    };
  }
}
