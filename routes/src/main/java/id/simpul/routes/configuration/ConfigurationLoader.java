package id.simpul.routes.configuration;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.ParticipantReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Reads a configuration and checks it as a whole. Everything that is wrong is reported together;
 * nothing of a faulty configuration is used.
 */
public final class ConfigurationLoader {

  private final ConfigurationFiles files;
  private final Catalogue catalogue;

  /** What came of it. */
  public sealed interface Loaded {
    record Accepted(Configuration configuration) implements Loaded {}

    /**
     * @param faults by file and line; at least one
     */
    record Faulty(List<Fault> faults) implements Loaded {}
  }

  public ConfigurationLoader(ConfigurationFiles files, Catalogue catalogue) {
    this.files = files;
    this.catalogue = catalogue;
  }

  /**
   * @param withSamples also translates every sample and compares; slower
   */
  public Loaded load(boolean withSamples) {
    Faults faults = new Faults();
    Map<String, CanonicalSchema> schemas = new SchemaReader(files, faults).readAll();
    List<FlowReader.Read> flows = new FlowReader(files, schemas, faults).readAll();
    List<ParticipantReader.Read> participants = new ParticipantReader(files, faults).readAll();
    List<AgreementReader.Read> agreements = new AgreementReader(files, faults).readAll();
    List<ParticipantReader.Read> ordered = FlowDefaults.apply(participants, flows);
    new CrossCheck(catalogue, faults).check(flows, ordered, agreements);
    if (withSamples) {
      new SampleCheck(files, faults).check(flows, ordered);
    }
    return faults.isEmpty()
        ? new Loaded.Accepted(configuration(flows, ordered, agreements))
        : new Loaded.Faulty(faults.sorted());
  }

  private Configuration configuration(
      List<FlowReader.Read> flows,
      List<ParticipantReader.Read> participants,
      List<AgreementReader.Read> agreements) {
    return Configuration.of(
        version(),
        flows.stream().map(FlowReader.Read::flow).toList(),
        participants.stream().map(ParticipantReader.Read::participant).toList(),
        agreements.stream().map(AgreementReader.Read::agreement).toList());
  }

  private String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files
          .all()
          .forEach(
              (path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
