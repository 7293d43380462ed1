package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.explain.Explanation;
import id.simpul.mappings.fault.Difference;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.JsonLines;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.routes.configuration.Translated;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One sample: what came in, what the mapping made of it, and why that is not right. */
final class SampleView {

  private final Screen screen;
  private final Language language;

  SampleView(Screen screen, Language language) {
    this.screen = screen;
    this.language = language;
  }

  /**
   * @param faults that the check has of the sample's files; none when it is right
   */
  List<String> lines(Translated sample, List<Fault> faults) {
    List<String> lines = new ArrayList<>();
    lines.add(mark(faults.isEmpty()) + " " + screen.bold(sample.input()));
    lines.addAll(
        new SideBySide(screen)
            .lines(
                language.say("input", "masukan"),
                pretty(sample.source()),
                language.say("output", "hasil"),
                sample.made().map(SampleView::pretty).orElse("-"),
                marked(sample, faults)));
    sentences(sample).forEach(sentence -> lines.add(screen.red("  ! " + sentence)));
    faults.stream()
        .flatMap(fault -> fault.differences().stream())
        .forEach(d -> difference(d, lines));
    noResult(sample, lines);
    return lines;
  }

  private String mark(boolean good) {
    return good
        ? screen.green(language.say("[ok]   ", "[baik] "))
        : screen.red(language.say("[fault]", "[salah]"));
  }

  private void difference(Difference difference, List<String> into) {
    into.add("  " + difference.path());
    into.add(
        screen.green(
            "    " + language.say("expected ", "seharusnya ") + cut(difference.expected())));
    into.add(screen.red("    " + language.say("got      ", "didapat    ") + cut(difference.got())));
  }

  /** The whole of it stands above. */
  private String cut(String text) {
    int most = screen.width() - 16;
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private void noResult(Translated sample, List<String> into) {
    if (sample.expectedFile().isPresent()) {
      return;
    }
    String stem =
        sample.input().substring(0, sample.input().indexOf('.', sample.input().lastIndexOf('/')));
    into.add(
        sample.reasons().isEmpty()
            ? language.say(
                "  No expected result yet. Is this one right? simpul check --accept keeps it.",
                "  Belum ada hasil yang diharapkan. Sudah benar? simpul check --accept"
                    + " menyimpannya.")
            : language.say(
                "  If the sample itself is wrong, write a part of the reason into "
                    + stem
                    + ".refused.txt",
                "  Bila contohnya yang salah, tulis sebagian alasannya di "
                    + stem
                    + ".refused.txt"));
  }

  /** Why it is refused, by the fields of the sample where the schema says it. */
  private Set<String> sentences(Translated sample) {
    Set<String> all = new LinkedHashSet<>();
    boolean refusal =
        sample.expectedFile().filter(file -> file.endsWith(".refused.txt")).isPresent();
    if (refusal) {
      all.add(language.say("refused, as expected:", "ditolak, seperti yang diharapkan:"));
    }
    if (sample.made().isPresent() && sample.schema().isPresent()) {
      JsonNode made = parsed(sample.made().get());
      all.addAll(
          Explanation.of(sample.source(), made, sample.schema().get(), language.indonesian()));
    } else {
      all.addAll(sample.reasons());
    }
    return all.size() == 1 && refusal ? Set.of() : all;
  }

  private static JsonNode parsed(byte[] made) {
    try {
      return Json.parse(made);
    } catch (MalformedBody e) {
      throw new IllegalStateException("a mapping to canonical makes JSON", e);
    }
  }

  /** Lines of the output at which it differs from the expected result. */
  private static Set<Integer> marked(Translated sample, List<Fault> faults) {
    Set<Integer> marked = new HashSet<>();
    byte[] shown =
        sample.made().map(SampleView::pretty).orElse("").getBytes(StandardCharsets.UTF_8);
    JsonLines lines = JsonLines.of(shown);
    for (Fault fault : faults) {
      for (Difference difference : fault.differences()) {
        if (!difference.got().equals("nothing")) {
          marked.add(lines.line(difference.path()) - 1);
        }
      }
    }
    return marked;
  }

  private static String pretty(byte[] body) {
    try {
      return Json.parse(body).toPrettyString();
    } catch (MalformedBody e) {
      return new String(body, StandardCharsets.UTF_8).strip();
    }
  }
}
