package id.simpul.routes.configuration;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.fault.Difference;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.JsonLines;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.samples.JsonDifference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Compares what a mapping made of a sample with the file that says what it should be. */
final class SampleComparison {

  private static final String ADVICE = "Correct the mapping or the sample.";
  private static final String ADVICE_OF_RESULT =
      "Correct the mapping; where the new result is right, delete this file and run simpul check"
          + " --accept.";

  private final ConfigurationFiles files;
  private final Faults faults;

  SampleComparison(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** The sample was expected to be refused, with a reason that contains the file's text. */
  void refused(String input, String expectedFile, Translation.Result result) {
    String expected = text(files.read(expectedFile)).strip();
    String all = String.join("; ", result.reasons());
    if (expected.isEmpty()) {
      faults.add(
          new Fault(expectedFile, 0, "is empty.", "Write a part of the refusal's reason: " + all));
    } else if (result.reasons().isEmpty()) {
      faults.add(new Fault(input, 0, "is accepted, but was expected to be refused.", ADVICE));
    } else if (!all.contains(expected)) {
      String reason = "is refused with \"" + all + "\", expected \"" + expected + "\".";
      faults.add(new Fault(expectedFile, 1, reason, ADVICE));
    }
  }

  /** The sample with what became of it, before it is judged. */
  Translated translated(
      String input,
      String stem,
      SampleKind kind,
      Translation.Result result,
      Optional<CanonicalSchema> schema) {
    Optional<String> expected =
        expected(stem, kind).or(() -> Optional.of(stem + SampleKind.REFUSED).filter(files::has));
    return new Translated(
        input,
        files.read(input),
        expected,
        expected.map(files::read),
        result.bytes(),
        result.reasons(),
        schema);
  }

  private Optional<String> expected(String stem, SampleKind kind) {
    return kind.results().stream().map(ending -> stem + ending).filter(files::has).findFirst();
  }

  void compare(String input, String stem, SampleKind kind, Translation.Result result) {
    Optional<String> expected = expected(stem, kind);
    if (expected.isEmpty()) {
      String ending = SampleKind.ending(kind.result(), result.bytes().orElse(new byte[0]));
      String add = "Add " + stem + ending + ".";
      faults.add(new Fault(input, 0, "has no expected result.", add));
    } else if (result.bytes().isPresent()) {
      differences(expected.get(), result.bytes().get());
    }
  }

  private void differences(String expectedFile, byte[] made) {
    if (!expectedFile.endsWith(".json")) {
      text(expectedFile, made);
      return;
    }
    byte[] expected = files.read(expectedFile);
    try {
      List<Difference> found = JsonDifference.between(Json.parse(expected), Json.parse(made));
      report(expectedFile, JsonLines.of(expected), found);
    } catch (MalformedBody e) {
      faults.add(Unreadable.json(expectedFile, e));
    }
  }

  /** What is not JSON is compared line by line; blanks at the ends of a line do not count. */
  private void text(String expectedFile, byte[] made) {
    List<String> expected = text(files.read(expectedFile)).strip().lines().toList();
    List<String> got = text(made).strip().lines().toList();
    for (int i = 0; i < Math.max(expected.size(), got.size()); i++) {
      Difference line = new Difference("line " + (i + 1), at(expected, i), at(got, i));
      if (!line.expected().equals(line.got())) {
        differs(expectedFile, i + 1, List.of(line));
        return;
      }
    }
  }

  private static String at(List<String> lines, int i) {
    return i < lines.size() ? lines.get(i).strip() : "nothing";
  }

  private void report(String file, JsonLines lines, List<Difference> found) {
    if (!found.isEmpty()) {
      differs(file, lines.line(found.get(0).path()), found);
    }
  }

  private void differs(String file, int line, List<Difference> found) {
    String places = found.size() == 1 ? "one place" : found.size() + " places";
    String reason = "the mapping's result differs in " + places + ".";
    faults.add(new Fault(file, line, 0, reason, ADVICE_OF_RESULT, found));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
