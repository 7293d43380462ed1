package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import id.simpul.mappings.participant.Participant;

/** No hub is there through which a Test Message could go. */
public record SkippedTest(String reason) implements LastStep {

  @Override
  public boolean run(Participant participant, Use use, Told told) {
    told.found(Finding.of(Sign.TEST_SKIPPED, reason));
    return true;
  }
}
