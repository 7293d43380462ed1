package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/** The checklist as it grows, for a terminal; at the end one sentence and who can mend it. */
public final class DoctorText implements Told {

  private static final Duration WORTH_SAYING = Duration.ofMillis(1);

  private final PrintWriter out;
  private final Sentences sentences;
  private Use use;
  private Use blamed;
  private Finding first;

  public DoctorText(PrintWriter out, Sentences sentences) {
    this.out = out;
    this.sentences = sentences;
  }

  @Override
  public void begin(Use next) {
    use = next;
    out.println();
    out.println(sentences.does(next));
    out.flush();
  }

  @Override
  public void found(Finding finding) {
    out.printf(
        "  %s %-16s %s%n", Mark.of(finding), sentences.step(finding.sign().step()), said(finding));
    if (!sentences.next(finding).isEmpty()) {
      out.println("      " + Mark.next() + " " + sentences.next(finding));
    }
    out.flush();
    if (finding.isBad() && first == null) {
      first = finding;
      blamed = use;
    }
  }

  /** Whom it is about stands before it, unless the sentence names it. */
  private String said(Finding finding) {
    String what = sentences.what(finding);
    boolean named = finding.about().isEmpty() || what.contains(finding.about());
    String time =
        finding.took().compareTo(WORTH_SAYING) < 0 ? "" : " (" + finding.took().toMillis() + " ms)";
    return (named ? "" : finding.about() + ": ") + what + time;
  }

  /** The verdict: of several bad findings the first, for the others often follow from it. */
  public void end(String participant) {
    out.println();
    out.println(
        Optional.ofNullable(first)
            .map(this::verdict)
            .orElseGet(() -> sentences.text("verdict.good"))
            .replace("{participant}", participant));
    out.flush();
  }

  private String verdict(Finding bad) {
    Sign.Side side = bad.sign().side();
    String where = blamed == null ? "" : sentences.does(blamed) + ": ";
    return where + sentences.what(bad) + " " + sentences.who(side);
  }
}
