package id.simpul.mappings.editing;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.editing.FieldLine.Edit;
import id.simpul.mappings.editing.FieldLine.Inserted;
import id.simpul.mappings.translate.Jslt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldLineTest {

  /** The text with its line, which compiles and has a null where the page selects it. */
  private static String with(String text, String pointer) throws Exception {
    Inserted inserted = new FieldLine(text).insert(pointer).orElseThrow();
    StringBuilder made = new StringBuilder(text);
    int shift = 0;
    for (Edit edit : inserted.edits()) {
      made.insert(edit.offset() + shift, edit.insert());
      shift += edit.insert().length();
    }
    assertThat(made.substring(inserted.holeFrom(), inserted.holeTo())).isEqualTo("null");
    Jslt.compile("made", made.toString());
    return made.toString();
  }

  @Test
  void aLineIsPutAtTheEndOfTheObject() throws Exception {
    assertThat(with("{\n  \"a\": .a\n}\n", "/b")).isEqualTo("{\n  \"a\": .a,\n  \"b\": null\n}\n");
  }

  @Test
  void anEmptyObjectGetsItsFirstLine() throws Exception {
    assertThat(with("{\n}\n", "/b")).isEqualTo("{\n  \"b\": null\n}\n");
    assertThat(with("{}", "/b")).isEqualTo("{\n  \"b\": null\n}");
  }

  @Test
  void theCommaGoesBeforeACommentAtTheEnd() throws Exception {
    assertThat(with("{\n  \"a\": .a // as it is\n}", "/b"))
        .isEqualTo("{\n  \"a\": .a, // as it is\n  \"b\": null\n}");
  }

  @Test
  void aNestedFieldIsPutIntoItsObject() throws Exception {
    assertThat(with("{\n  \"p\": {\n    \"a\": .a\n  }\n}", "/p/b"))
        .isEqualTo("{\n  \"p\": {\n    \"a\": .a,\n    \"b\": null\n  }\n}");
  }

  @Test
  void anObjectThatIsNotThereIsMade() throws Exception {
    assertThat(with("{\n  \"a\": .a\n}", "/p/b"))
        .isEqualTo("{\n  \"a\": .a,\n  \"p\": {\n    \"b\": null\n  }\n}");
  }

  @Test
  void aFieldOfItemsIsPutIntoTheLoop() throws Exception {
    assertThat(with("{\n  \"l\": [for (.x) {\n    \"a\": .a\n  }]\n}", "/l/*/b"))
        .isEqualTo("{\n  \"l\": [for (.x) {\n    \"a\": .a,\n    \"b\": null\n  }]\n}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};/l/*/b",
        "{};/l/*",
        "{};/a~1b/c~0d",
        "let t = {'x': 1} {'a': $t.x};/b",
        "def f(x) {'y': $x} {'a': f(.)};/b",
        "{'a': {'b': 1}};/a/c/d",
        "{'a': 1, 'b': 2};/c",
      })
  void whatIsMadeCompiles(String text, String pointer) throws Exception {
    with(text.replace('\'', '"'), pointer);
  }

  @Test
  void aTableBeforeTheTargetIsLeftAlone() throws Exception {
    assertThat(with("let t = {\"x\": 1}\n{\n  \"a\": $t.x\n}", "/b"))
        .startsWith("let t = {\"x\": 1}\n")
        .endsWith("\"b\": null\n}");
  }

  @Test
  void thereIsNoPlaceWhereTheFieldIsFilledByACall() {
    assertThat(new FieldLine("{\"p\": place(.)}").insert("/p/b")).isEmpty();
    assertThat(new FieldLine("place(.)").insert("/b")).isEmpty();
    assertThat(new FieldLine("").insert("/b")).isEmpty();
  }
}
