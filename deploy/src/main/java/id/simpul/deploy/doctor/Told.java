package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Finding;

/** Hears what the doctor finds, as soon as it is found. */
public interface Told {

  /** What follows is about this use. */
  void begin(Use use);

  void found(Finding finding);
}
