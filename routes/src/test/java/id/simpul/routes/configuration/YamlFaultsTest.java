package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file before anything in it is understood. */
class YamlFaultsTest {

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("a tab indents a line")
            .replace("flows/note.yaml", "title: Notes", "title:\n\tNotes")
            .reports("flows/note.yaml", 3, "tab", "spaces"),
        of("a bracket is left open")
            .replace("flows/note.yaml", "title: Notes", "title: [Notes")
            .reports("flows/note.yaml", 3, "not YAML"),
        of("a colon in a text without quotes")
            .replace("flows/note.yaml", "title: Notes", "title: Notes: all")
            .reports("flows/note.yaml", 2, "not YAML"),
        of("a key stands twice")
            .replace("flows/note.yaml", "title: Notes", "title: Notes\ntitle: More")
            .reports("flows/note.yaml", 3, "title", "twice", "line 2"),
        of("a key stands twice, nested")
            .replace(
                "city/sender/participant.yaml",
                "  organisation: Office",
                "  organisation: Office\n  organisation: Other")
            .reports("city/sender/participant.yaml", 5, "organisation", "twice"),
        of("brackets without end")
            .write("flows/note.yaml", "[".repeat(200_000))
            .reports("flows/note.yaml", 1, "nested too deep"),
        of("a line of millions of characters")
            .write("flows/note.yaml", "#".repeat(3_000_000))
            .reports("flows/note.yaml", 0, "longer than"),
        of("an alias")
            .replace(
                "flows/note.yaml", "title: Notes\nkind: message", "title: &t message\nkind: *t")
            .reports("flows/note.yaml", 3, "alias", "*t"),
        of("an alias that contains itself")
            .write("flows/note.yaml", "flow: &a\n  - *a\n")
            .reports("flows/note.yaml", 2, "alias"),
        of("aliases that unfold without end")
            .write("flows/note.yaml", "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a]\n")
            .reports("flows/note.yaml", 2, "alias")
            .reports("flows/note.yaml", 2, "alias"),
        of("a tag of Java")
            .replace(
                "flows/note.yaml", "title: Notes", "title: !!javax.script.ScriptEngineManager []")
            .reports("flows/note.yaml", 2, "tag"),
        of("a key that is a list")
            .replace("flows/note.yaml", "title: Notes", "title: Notes\n? [a, b]\n: c")
            .reports("flows/note.yaml", 3, "key must be one word"),
        of("an empty file").write("flows/note.yaml", "").reports("flows/note.yaml", 0, "is empty"),
        of("a file of comments only")
            .write("flows/note.yaml", "# later\n")
            .reports("flows/note.yaml", 0, "is empty"),
        of("a list instead of keys")
            .write("flows/note.yaml", "- flow: note\n")
            .reports("flows/note.yaml", 1, "must be a group of keys, not a list"),
        of("one word instead of keys")
            .write("flows/note.yaml", "note\n")
            .reports("flows/note.yaml", 1, "must be a group of keys"),
        of("two documents in one file")
            .replace("flows/note.yaml", "title: Notes", "title: Notes\n---\na: b")
            .reports("flows/note.yaml", 3, "not YAML"),
        of("Latin-1 instead of UTF-8")
            .change(
                c ->
                    c.write(
                        "flows/note.yaml",
                        c.read("flows/note.yaml")
                            .replace("Notes", "Caf\u00e9")
                            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
            .reports("flows/note.yaml", 2, "UTF-8"),
        of("UTF-16 instead of UTF-8")
            .change(
                c ->
                    c.write(
                        "flows/note.yaml",
                        c.read("flows/note.yaml")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_16)))
            .reports("flows/note.yaml", 1, "UTF-8"),
        of("a control character")
            .replace("flows/note.yaml", "title: Notes", "title: No\u0007tes")
            .reports("flows/note.yaml", 2, "control character"),
        of("nested without end")
            .write("flows/note.yaml", "flow: " + "[".repeat(200) + "]".repeat(200) + "\n")
            .reports("flows/note.yaml", 1, "nested too deep"));
  }
}
