package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to make the right configuration wrong, and exactly the faults that are to be reported.
 */
final class FaultCase {

  private static final String MACHINERY =
      ".*(Exception|Error:|\\b(java|com|org|net|id)\\.[a-z]+\\.|\\tat ).*";

  private final String name;
  private final List<Change> changes = new ArrayList<>();
  private final List<Expected> expected = new ArrayList<>();

  /** Makes something wrong. */
  interface Change {
    void make(RightConfiguration configuration) throws IOException;
  }

  private record Expected(String file, int line, List<String> words) {}

  private FaultCase(String name) {
    this.name = name;
  }

  static FaultCase of(String name) {
    return new FaultCase(name);
  }

  FaultCase change(Change change) {
    changes.add(change);
    return this;
  }

  FaultCase replace(String file, String from, String to) {
    return change(c -> c.replace(file, from, to));
  }

  FaultCase write(String file, String content) {
    return change(c -> c.write(file, content));
  }

  FaultCase delete(String file) {
    return change(c -> c.delete(file));
  }

  /** In the order of the report. */
  FaultCase reports(String file, int line, String... words) {
    expected.add(new Expected(file, line, List.of(words)));
    return this;
  }

  void check(Path root) throws IOException {
    RightConfiguration configuration = new RightConfiguration(root);
    for (Change change : changes) {
      change.make(configuration);
    }
    List<Fault> faults = configuration.faults();
    assertThat(faults).as("all of it, and nothing twice").hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      check(faults.get(i), expected.get(i));
    }
  }

  private static void check(Fault fault, Expected expected) {
    assertThat(fault.file() + ":" + fault.line())
        .as(fault.toString())
        .isEqualTo(expected.file() + ":" + expected.line());
    assertThat(fault.toString()).contains(expected.words());
    assertThat(fault.toString().replace('\n', ' ')).doesNotMatch(MACHINERY);
    assertThat(fault.reason()).as("a sentence").endsWith(".").doesNotContainPattern("(?<!\")null");
    assertThat(fault.advice()).as("what to do").isNotBlank();
  }

  @Override
  public String toString() {
    return name;
  }
}
