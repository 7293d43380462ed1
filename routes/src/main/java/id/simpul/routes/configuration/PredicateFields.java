package id.simpul.routes.configuration;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.Faults;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds fields in an agreement's predicate that the schema does not have: a misspelt one is null on
 * every message, and the agreement would quietly cover none of them, or all. Only predicates that
 * stay at the top of the message are judged; in a loop, a path begins elsewhere.
 */
final class PredicateFields {

  private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern LOOP = Pattern.compile("\\b(for|let|def|import)\\b|[|\\[*]");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w)\\]$.\"])\\.([A-Za-z_][\\w-]*(?:\\.[A-Za-z_][\\w-]*)*)");

  private final Faults faults;

  PredicateFields(Faults faults) {
    this.faults = faults;
  }

  void check(AgreementReader.Read read, CanonicalSchema schema) {
    String code = TEXT.matcher(read.document().root().path("when").asText("")).replaceAll("\"\"");
    if (!LOOP.matcher(code).find()) {
      paths(code).stream()
          .filter(path -> !schema.knows(path))
          .forEach(path -> unknown(read, path, schema));
    }
  }

  private static List<String> paths(String code) {
    return PATH.matcher(code)
        .results()
        .map((MatchResult found) -> "/" + found.group(1).replace('.', '/'))
        .distinct()
        .toList();
  }

  private void unknown(AgreementReader.Read read, String path, CanonicalSchema schema) {
    faults.add(
        read.document()
            .fault(
                "/when",
                "when asks for " + path + ", which " + schema.name() + " does not have.",
                Nearest.hint(path, schema.fields()) + "Ask for a field of the schema."));
  }
}
