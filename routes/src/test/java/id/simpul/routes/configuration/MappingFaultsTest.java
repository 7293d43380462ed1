package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a mapping. */
class MappingFaultsTest {

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("bracket left out")
            .replace("city/sender/to.jslt", "\"text\": .isi,", "\"text\": ,")
            .reports("city/sender/to.jslt", 4, "does not compile", "unexpected"),
        of("ends too early")
            .write("city/sender/ask.jslt", "{ \"nik\": .nik\n")
            .reports("city/sender/ask.jslt", 1, "ends too early"),
        of("unknown function")
            .replace("city/sender/codes.jslt", "digits(", "digts(")
            .reports("city/sender/codes.jslt", 2, "no function digts", "Did you mean digits?"),
        of("unknown variable")
            .replace("city/sender/codes.jslt", "$text", "$txt")
            .reports("city/sender/samples/note/a.source.json", 0, "No such variable 'txt'")
            .reports("city/sender/samples/note/no-number.refused.txt", 1, "'txt'"),
        of("too few arguments")
            .replace("city/sender/codes.jslt", "digits($text)", "digits()")
            .reports("city/sender/codes.jslt", 2, "digits"),
        of("import that is not there")
            .replace("city/sender/to.jslt", "codes.jslt", "kodes.jslt")
            .reports("city/sender/to.jslt", 1, "kodes.jslt, which is not there"),
        of("import by an absolute path")
            .replace("city/sender/to.jslt", "codes.jslt", "/etc/passwd")
            .reports("city/sender/to.jslt", 1, "/etc/passwd", "its own folder"),
        of("import from another folder")
            .replace("city/sender/to.jslt", "codes.jslt", "../../ministries/ministry/answer.jslt")
            .reports("city/sender/to.jslt", 1, "its own folder"),
        of("import of itself")
            .write(
                "city/sender/codes.jslt",
                "import \"codes.jslt\" as c\ndef code(text)\n  digits($text)\n")
            .reports("city/sender/codes.jslt", 1, "already imported"),
        of("brackets without end")
            .write("city/sender/ask.jslt", "[".repeat(50_000))
            .reports("city/sender/ask.jslt", 0, "nested too deep"),
        of("empty mapping")
            .write("city/sender/ask.jslt", "")
            .reports("city/sender/ask.jslt", 1, "does not compile"),
        of("mapping that is not UTF-8")
            .change(
                c ->
                    c.write(
                        "city/sender/ask.jslt",
                        "{ \"nik\": \"\u00e9\" }"
                            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
            .reports("city/sender/ask.jslt", 1, "UTF-8"),
        of("stylesheet that is not XML")
            .replace("ministries/ministry/note.xsl", "</xsl:template>", "")
            .reports("ministries/ministry/note.xsl", 10, "does not compile"),
        of("stylesheet with an unknown instruction")
            .replace(
                "ministries/ministry/note.xsl",
                "<xsl:value-of select=\"@no\"/>",
                "<xsl:valueof select=\"@no\"/>")
            .reports("ministries/ministry/note.xsl", 5, "valueof"),
        of("stylesheet with a broken XPath")
            .replace("ministries/ministry/note.xsl", "select=\"@no\"", "select=\"@no[\"")
            .reports("ministries/ministry/note.xsl", 5, "does not compile"),
        of("stylesheet that includes a file")
            .replace(
                "ministries/ministry/note.xsl",
                "<xsl:output method=\"text\"/>",
                "<xsl:include href=\"/etc/passwd\"/>")
            .reports("ministries/ministry/note.xsl", 2, "does not compile"),
        of("stylesheet with a DTD")
            .change(
                c ->
                    c.write(
                        "ministries/ministry/note.xsl",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n"
                            + c.read("ministries/ministry/note.xsl")))
            .reports("ministries/ministry/note.xsl", 1, "does not compile"),
        of("stylesheet that calls Java")
            .replace(
                "ministries/ministry/note.xsl",
                "select=\"@no\"",
                "select=\"Q{java:Runtime}exec('ls')\"")
            .reports("ministries/ministry/note.xsl", 5, "does not compile"));
  }
}
