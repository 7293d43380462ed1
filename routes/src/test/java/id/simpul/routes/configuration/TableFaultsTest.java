package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a code table. */
class TableFaultsTest {

  private static final String UNIT = "city/sender/tables/unit.csv";

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("no header").write(UNIT, "01,A\n").reports(UNIT, 1, "no header", "source,target"),
        of("empty file").write(UNIT, "").reports(UNIT, 1, "no header"),
        of("a column too many")
            .write(UNIT, "source,target\n01,A,x\n")
            .reports(UNIT, 2, "3 columns", "names 2"),
        of("one column only")
            .write(UNIT, "source,target,note\n\n01\n")
            .reports(UNIT, 3, "1 columns", "names 3"),
        of("empty source").write(UNIT, "source,target\n ,A\n").reports(UNIT, 2, "source is empty"),
        of("empty target")
            .write(UNIT, "source,target\n01,\u00a0\n")
            .reports(UNIT, 2, "target is empty"),
        of("a source twice")
            .write(UNIT, "source,target\n01,A\n02,B\n 01 ,A\n")
            .reports(UNIT, 4, "\"01\" has an entry already, on line 2"),
        of("an open quote")
            .write(UNIT, "source,target\n\"01,A\n02,B\n")
            .reports(UNIT, 2, "quote is not closed"),
        of("not UTF-8")
            .change(
                c -> c.write(UNIT, "source,target\n01,Sé\n".getBytes(StandardCharsets.ISO_8859_1)))
            .reports(UNIT, 2, "not UTF-8"),
        of("another ending")
            .write("city/sender/tables/unit.xlsx", "x")
            .reports("city/sender/tables/unit.xlsx", 0, "not read", "category.csv"),
        of("a folder too deep")
            .write("city/sender/tables/2026/unit.csv", "source,target\n")
            .reports("city/sender/tables/2026", 0, "not read"),
        of("a table that is not there")
            .write(UNIT, "source,target\n01,A\n")
            .replace("city/sender/to.jslt", "\"text\": .isi,", "\"text\": table(\"unti\", .isi),")
            .reports("city/sender/to.jslt", 4, "no table unti", "Did you mean unit?", "unti.csv"),
        of("a table that an imported file names")
            .replace(
                "city/sender/codes.jslt",
                "digits($text)",
                "fallback(digits($text), table(\"x\", 1))")
            .reports("city/sender/codes.jslt", 2, "no table x"),
        of("a sample's value without an entry")
            .write(UNIT, "source,target\n01,A\n")
            .replace("city/sender/to.jslt", "\"text\": .isi,", "\"text\": table(\"unit\", .isi),")
            .reports("city/sender/samples/note/a.source.json", 0, "table unit has no entry for")
            .reports("city/sender/samples/note/no-number.refused.txt", 1, "has no entry for"));
  }

  @Test
  void whatStandsInACommentOrATextIsNoCall() throws IOException {
    RightConfiguration right = new RightConfiguration(root);
    right.replace(
        "city/sender/to.jslt",
        "\"text\": .isi,",
        "\"text\": .isi, // table(\"none\", 1)\n\"nik\": if (.x) \"\\\" table(\\\"none\\\", 1)\",");
    assertThat(right.faults()).isEmpty();
  }
}
