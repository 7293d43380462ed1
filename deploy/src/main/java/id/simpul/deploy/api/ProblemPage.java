package id.simpul.deploy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Problems as a page for people. Holds fixed text only, nothing of the request. */
final class ProblemPage {

  /** The page loads and runs nothing. */
  static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Simpul: %s</title></head>
      <body>
      %s</body>
      </html>
      """;

  private static final String PROBLEM =
      """
      <h2 id="%1$s">%2$d %1$s</h2>
      <p><strong>%3$s</strong> %4$s</p>
      <p lang="id"><strong>%5$s</strong> %6$s</p>
      """;

  private ProblemPage() {}

  /** Browsers ask for HTML by name; programs do not. */
  static boolean isWanted(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }

  static byte[] of(List<Problem> problems) {
    String title = problems.size() == 1 ? problems.get(0).code() : "problems";
    String body = problems.stream().map(ProblemPage::html).collect(Collectors.joining());
    return PAGE.formatted(title, body).getBytes(StandardCharsets.UTF_8);
  }

  private static String html(Problem problem) {
    return PROBLEM.formatted(
        problem.code(),
        problem.status(),
        problem.english().title(),
        problem.english().advice(),
        problem.indonesian().title(),
        problem.indonesian().advice());
  }
}
