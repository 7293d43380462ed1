package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Finding;

/** Hands on what it is told, and remembers whether something bad was among it. */
public final class Counted implements Told {

  private final Told next;
  private boolean bad;

  public Counted(Told next) {
    this.next = next;
  }

  @Override
  public void begin(Use use) {
    next.begin(use);
  }

  @Override
  public void found(Finding finding) {
    bad |= finding.isBad();
    next.found(finding);
  }

  /** Exit status: 0 when nothing bad was found, 1 when something was. */
  public int status() {
    return bad ? 1 : 0;
  }
}
