package id.simpul.routes.configuration;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.Answers;
import id.simpul.mappings.participant.Asks;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.translate.FromCanonical;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Translates every sample of every participant and compares; see {@link SampleKind}. */
final class SampleCheck {

  private final ConfigurationFiles files;
  private final Faults faults;
  private final SampleComparison comparison;
  private final Consumer<Translated> shown;
  private int translated;

  /**
   * @param shown gets every sample with what became of it
   */
  SampleCheck(ConfigurationFiles files, Faults faults, Consumer<Translated> shown) {
    this.files = files;
    this.faults = faults;
    this.shown = shown;
    this.comparison = new SampleComparison(files, faults);
  }

  void check(Ids<Flow> flows, List<ParticipantReader.Read> participants) {
    for (ParticipantReader.Read read : participants) {
      Participant p = read.participant();
      p.sends().forEach(s -> flows.find(s.flow()).ifPresent(f -> sends(read, f)));
      p.receives().forEach(r -> from(read, r.flow(), SampleKind.RECEIVED, r.mapping()));
      p.asks().forEach(a -> flows.find(a.flow()).ifPresent(f -> asks(read, a, f)));
      p.answers().forEach(a -> flows.find(a.flow()).ifPresent(f -> answers(read, a, f)));
    }
  }

  /** How many samples were translated. */
  int translated() {
    return translated;
  }

  private void sends(ParticipantReader.Read read, Flow flow) {
    var sends = read.participant().sends(flow.id()).orElseThrow();
    Optional<CanonicalSchema> schema = Optional.of(flow.schema());
    Translation translation = Translation.to(sends.mediaType(), sends.mapping(), schema);
    if (all(read, flow.id(), SampleKind.SENT, translation, schema) == 0) {
      String folder = folder(read, flow.id());
      faults.add(
          read.document()
              .fault(
                  "/sends",
                  "there is no sample of what it sends on " + flow.id() + ".",
                  "Add " + folder + "<name>.source.json with <name>.canonical.json."));
    }
  }

  private void asks(ParticipantReader.Read read, Asks asks, Flow flow) {
    Optional<CanonicalSchema> schema = Optional.of(flow.schema());
    all(
        read,
        flow.id(),
        SampleKind.ASKED,
        Translation.to(asks.mediaType(), asks.request(), schema),
        schema);
    from(read, flow.id(), SampleKind.TOLD, asks.answer());
  }

  private void answers(ParticipantReader.Read read, Answers answers, Flow flow) {
    from(read, flow.id(), SampleKind.QUESTIONED, answers.request());
    all(
        read,
        flow.id(),
        SampleKind.ANSWERED,
        Translation.to("application/json", answers.answer(), flow.answerSchema()),
        flow.answerSchema());
  }

  private void from(
      ParticipantReader.Read read, String flow, SampleKind kind, FromCanonical mapping) {
    all(read, flow, kind, Translation.from(mapping), Optional.empty());
  }

  private int all(
      ParticipantReader.Read read,
      String flow,
      SampleKind kind,
      Translation translation,
      Optional<CanonicalSchema> schema) {
    int found = 0;
    for (String ending : kind.inputs()) {
      for (String input : files.under(folder(read, flow), ending)) {
        if (SampleKind.ending(input.substring(folder(read, flow).length())).equals(ending)) {
          String stem = input.substring(0, input.length() - ending.length());
          Translation.Result result = translation.of(files.read(input));
          shown.accept(comparison.translated(input, stem, kind, result, schema));
          judge(input, stem, kind, result);
          found++;
        }
      }
    }
    translated += found;
    return found;
  }

  private void judge(String input, String stem, SampleKind kind, Translation.Result result) {
    String refused = stem + SampleKind.REFUSED;
    if (result.mappingIsFaulty()) {
      return;
    }
    if (kind.isToCanonical() && files.has(refused)) {
      comparison.refused(input, refused, result);
      return;
    }
    for (String reason : result.reasons()) {
      faults.add(
          new Fault(
              input,
              result.line(),
              0,
              "is not accepted: " + reason + ".",
              "Correct the mapping or the sample."));
    }
    comparison.compare(input, stem, kind, result);
  }

  static String folder(ParticipantReader.Read read, String flow) {
    return read.folder() + "samples/" + flow + "/";
  }
}
