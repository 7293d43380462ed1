package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Examination;
import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Probe;
import id.simpul.connectors.probe.Sign;
import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.configuration.SampleMessages;
import id.simpul.routes.connect.ConnectorProbes;
import java.util.List;

/**
 * Looks at everything that a participant does, each from its configuration to the form of its
 * answers. Sends nothing that has an effect. For one thread.
 */
public final class Diagnosis {

  private static final byte[] NO_SAMPLE = new byte[0];

  private final ConnectorProbes probes;
  private final Examination examination;
  private final SampleMessages samples;
  private final LastStep last;

  public Diagnosis(
      ConnectorProbes probes, Examination examination, SampleMessages samples, LastStep last) {
    this.probes = probes;
    this.examination = examination;
    this.samples = samples;
    this.last = last;
  }

  /**
   * Each use is looked at to its first bad finding.
   *
   * @return whether nothing bad was found
   */
  public boolean run(Participant participant, Told told) {
    boolean good = true;
    for (Use use : Use.of(participant)) {
      told.begin(use);
      good &= look(participant, use, told) && last.run(participant, use, told);
    }
    return good;
  }

  private boolean look(Participant participant, Use use, Told told) {
    if (use.connector().isEmpty()) {
      told.found(Finding.of(Sign.CALLS_THE_HUB, participant.id()));
      return true;
    }
    ConnectorUse connector = use.connector().get();
    if (connector.name().equals(Receives.INBOX)) {
      told.found(Finding.of(Sign.FETCHES_ITSELF, participant.id()));
      return true;
    }
    List<String> unset = probes.unset(connector);
    if (!unset.isEmpty()) {
      told.found(Finding.of(Sign.PROPERTY_UNSET, String.join(", ", unset)));
      return false;
    }
    return examine(connector, sample(participant, use), told);
  }

  private boolean examine(ConnectorUse connector, byte[] sample, Told told) {
    Probe probe;
    try {
      probe = probes.of(connector);
    } catch (ConnectorProbes.NotMade e) {
      told.found(Finding.of(Sign.PARAMETER_WRONG, e.getMessage()));
      return false;
    }
    told.found(Finding.of(Sign.CONFIGURATION_GOOD, connector.name()));
    return examination.run(probe, sample, told::found);
  }

  private byte[] sample(Participant participant, Use use) {
    return use.does().equals("receives")
        ? samples.received(participant, use.flow()).orElse(NO_SAMPLE)
        : NO_SAMPLE;
  }
}
