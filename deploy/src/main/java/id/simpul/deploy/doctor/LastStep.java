package id.simpul.deploy.doctor;

import id.simpul.mappings.participant.Participant;

/** What the doctor does with a use whose connector has nothing wrong: a Test Message, or none. */
public interface LastStep {

  /** Whether nothing bad was found. */
  boolean run(Participant participant, Use use, Told told);
}
