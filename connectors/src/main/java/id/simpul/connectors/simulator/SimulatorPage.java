package id.simpul.connectors.simulator;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page that shows what a simulator received, newest first. Plain HTML: nothing of a request can
 * run there, and nothing needs to.
 */
final class SimulatorPage {

  /** Requests shown. */
  static final int MOST = 100;

  /** Bytes of a body shown. */
  static final int BODY = 4096;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Simulator</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
      article { border: 1px solid #b5b5b5; border-radius: 4px; margin: 1rem 0; padding: .5rem 1rem }
      h2 { font-size: 1rem; margin: 0; overflow-wrap: anywhere }
      p { margin: .25rem 0 }
      pre { background: #f3f3f3; padding: .5rem; margin: .5rem 0; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere }
      </style></head><body>
      <h1>What this simulator received</h1>
      """;

  private SimulatorPage() {}

  static SimulatedAnswer of(Visits visits) {
    List<Visit> all = visits.all();
    StringBuilder page = new StringBuilder(HEAD).append(counted(visits.count(), all.size()));
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - MOST); i--) {
      page.append(article(all.get(i)));
    }
    return SimulatedAnswer.text(200, "text/html; charset=utf-8", page + "</body></html>")
        .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .with("X-Content-Type-Options", "nosniff")
        .with("Cache-Control", "no-store");
  }

  private static String counted(long count, int kept) {
    String shown =
        count > Math.min(kept, MOST) ? ", the newest " + Math.min(kept, MOST) + " below" : "";
    return "<p>"
        + count
        + (count == 1 ? " request" : " requests")
        + shown
        + ". Secrets are covered (•••). Load the page again for newer ones.</p>\n";
  }

  private static String article(Visit visit) {
    ReceivedRequest request = visit.request();
    String query = request.query().isEmpty() ? "" : "?" + Masked.text(request.query());
    return "<article><h2>"
        + html(request.method() + " " + request.path() + query)
        + "</h2>\n<p>"
        + TIME.format(visit.at())
        + " · "
        + html(visit.answer().map(SimulatorPage::said).orElse("not answered yet"))
        + "</p>\n<pre>"
        + html(headers(request.headers()))
        + "</pre>\n"
        + body("Sent", request.body())
        + visit.answer().map(a -> body("Answered", a.body())).orElse("")
        + "</article>\n";
  }

  private static String said(SimulatedAnswer answer) {
    return switch (answer.fault()) {
      case NONE -> "answered " + answer.status();
      case CUT_AFTER_READING -> "taken, then the connection was cut";
      case GARBAGE -> "taken, then answered with garbage";
      default -> "answered " + answer.status() + " with the fault " + answer.fault();
    };
  }

  private static String headers(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .flatMap(
            h -> h.getValue().stream().map(v -> h.getKey() + ": " + Masked.value(h.getKey(), v)))
        .collect(Collectors.joining("\n"));
  }

  private static String body(String title, byte[] body) {
    if (body.length == 0) {
      return "";
    }
    int shown = Math.min(body.length, BODY);
    String text = Masked.text(new String(body, 0, shown, StandardCharsets.UTF_8));
    String rest = shown < body.length ? " (the first " + shown + " shown)" : "";
    return "<p>%s %d bytes%s</p><pre>%s</pre>\n".formatted(title, body.length, rest, html(text));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
