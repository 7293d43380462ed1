package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Finding;
import java.nio.charset.Charset;

/** The marks of the checklist; plain letters where the terminal cannot show them (LANG=C). */
final class Mark {

  private static final boolean PLAIN = !Charset.defaultCharset().newEncoder().canEncode('✓');

  private Mark() {}

  static String of(Finding finding) {
    return switch (finding.sign().result()) {
      case GOOD -> PLAIN ? "+" : "✓";
      case WARNING -> "!";
      case BAD -> PLAIN ? "x" : "✗";
      case NOT_ASKED -> PLAIN ? "-" : "–";
    };
  }

  static String next() {
    return PLAIN ? "->" : "→";
  }
}
