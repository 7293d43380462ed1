package id.simpul.routes.configuration;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.LayoutCheck;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantReader;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Reads a configuration and checks it as a whole. Everything that is wrong is reported together;
 * nothing of a faulty configuration is used.
 */
public final class ConfigurationLoader {

  private final ConfigurationFiles files;
  private final Catalogue catalogue;
  private final UnaryOperator<Participant> seen;

  /** What came of it. */
  public sealed interface Loaded {
    /**
     * @param samples how many were translated; 0 when none were asked for
     */
    record Accepted(Configuration configuration, int samples) implements Loaded {}

    /**
     * @param faults by file and line; at least one
     */
    record Faulty(List<Fault> faults) implements Loaded {}
  }

  public ConfigurationLoader(ConfigurationFiles files, Catalogue catalogue) {
    this(files, catalogue, UnaryOperator.identity());
  }

  /**
   * @param seen a participant as the hub that is to use the configuration sees it
   */
  public ConfigurationLoader(
      ConfigurationFiles files, Catalogue catalogue, UnaryOperator<Participant> seen) {
    this.files = files;
    this.catalogue = catalogue;
    this.seen = seen;
  }

  /**
   * @param withSamples also translates every sample and compares; slower
   */
  public Loaded load(boolean withSamples) {
    return load(withSamples, sample -> {});
  }

  /**
   * With samples, in the order of participants.
   *
   * @param shown gets every sample with what became of it, also of a faulty configuration
   */
  public Loaded load(Consumer<Translated> shown) {
    return load(true, shown);
  }

  private Loaded load(boolean withSamples, Consumer<Translated> shown) {
    Faults faults = new Faults();
    faults.addAll(files.faults());
    new LayoutCheck(files, faults).check();
    FlowReader flowReader =
        new FlowReader(files, new SchemaReader(files, faults).readAll(), faults);
    List<FlowReader.Read> flows = flowReader.readAll();
    ParticipantReader participantReader = new ParticipantReader(files, faults);
    List<ParticipantReader.Read> participants =
        FlowDefaults.apply(participantReader.readAll(), flows);
    List<AgreementReader.Read> agreements = new AgreementReader(files, faults).readAll();
    Known known = Known.of(flows, flowReader.faulty(), participants, participantReader.faulty());
    new CrossCheck(catalogue, known, faults).check(flows, participants, agreements);
    Faults more = new Faults();
    new CrossCheck(catalogue, known, more).unsound(participantReader.unsound());
    faults.addElsewhere(more);
    int samples = withSamples ? samples(known, participants, agreements, faults, shown) : 0;
    return faults.isEmpty()
        ? new Loaded.Accepted(configuration(flows, participants, agreements), samples)
        : new Loaded.Faulty(faults.sorted());
  }

  private int samples(
      Known known,
      List<ParticipantReader.Read> participants,
      List<AgreementReader.Read> agreements,
      Faults faults,
      Consumer<Translated> shown) {
    SampleCheck samples = new SampleCheck(files, faults, shown);
    samples.check(known.flows(), participants);
    participants.forEach(new SampleFiles(files, faults)::check);
    participants.forEach(new LocatorCheck(files, faults)::check);
    participants.forEach(new GrantCheck(files, agreements, faults)::check);
    agreements.forEach(new PredicateCheck(files, participants, faults)::check);
    return samples.translated();
  }

  private Configuration configuration(
      List<FlowReader.Read> flows,
      List<ParticipantReader.Read> participants,
      List<AgreementReader.Read> agreements) {
    return Configuration.of(
            files.digest(""),
            flows.stream().map(FlowReader.Read::flow).toList(),
            participants.stream().map(ParticipantReader.Read::participant).toList(),
            agreements.stream().map(AgreementReader.Read::agreement).toList())
        .seen(seen);
  }
}
