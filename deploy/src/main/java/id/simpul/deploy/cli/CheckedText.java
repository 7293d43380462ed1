package id.simpul.deploy.cli;

import id.simpul.mappings.fault.Difference;
import id.simpul.mappings.fault.Fault;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.PrintWriter;
import java.util.List;

/** What came of a check, for people. */
final class CheckedText {

  private static final String BOLD = "1";
  private static final String RED = "31";
  private static final String GREEN = "32";

  private final PrintWriter out;
  private final boolean colours;

  CheckedText(PrintWriter out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  void print(Loaded loaded) {
    if (loaded instanceof Loaded.Faulty faulty) {
      faulty.faults().forEach(this::fault);
      int n = faulty.faults().size();
      out.println(n + (n == 1 ? " fault" : " faults") + ". The configuration is not usable.");
    } else if (loaded instanceof Loaded.Accepted accepted) {
      allGood(accepted.configuration(), accepted.samples());
    }
  }

  private void allGood(Configuration c, int samples) {
    int agreements = c.agreements().values().stream().mapToInt(List::size).sum();
    String counts =
        c.flows().size()
            + " flows, "
            + agreements
            + " agreements, "
            + c.participants().size()
            + " participants, "
            + samples
            + " samples: ";
    out.println(counts + colour(GREEN, "all good") + ". Version " + c.version().substring(0, 12));
  }

  private void fault(Fault fault) {
    out.println(colour(BOLD, fault.place()));
    out.println("    " + fault.reason());
    fault.differences().forEach(this::difference);
    out.println("    -> " + fault.advice());
  }

  private void difference(Difference difference) {
    out.println("      " + difference.path());
    out.println("        " + colour(GREEN, "expected  " + difference.expected()));
    out.println("        " + colour(RED, "got       " + difference.got()));
  }

  private String colour(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
