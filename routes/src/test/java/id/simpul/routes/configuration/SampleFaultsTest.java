package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a sample. */
class SampleFaultsTest {

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("result differs")
            .replace(
                "city/sender/samples/note/a.canonical.json", "\"text\": \"x\"", "\"text\": \"y\"")
            .reports(
                "city/sender/samples/note/a.canonical.json",
                3,
                "one place",
                "where the new result is right, delete this file",
                "/text: expected \"y\", got \"x\""),
        of("result differs in two places")
            .replace("city/sender/samples/note/a.canonical.json", "\"Siti\"", "\"Budi\"")
            .replace("city/sender/samples/note/a.canonical.json", "3671", "3672")
            .reports(
                "city/sender/samples/note/a.canonical.json",
                4,
                "2 places",
                "/place/code: expected \"3672\", got \"3671\"",
                "/reporter/name"),
        of("result lacks a field")
            .replace("city/sender/samples/note/a.canonical.json", "  \"text\": \"x\",\n", "")
            .reports(
                "city/sender/samples/note/a.canonical.json",
                1,
                "/text: expected nothing, got \"x\""),
        of("input is not JSON")
            .replace("city/sender/samples/note/a.source.json", "\"isi\": \"x\",", "\"isi\": \"x\"")
            .reports(
                "city/sender/samples/note/a.source.json", 4, "not accepted", "application/json"),
        of("input is not XML")
            .write("ministries/ministry/samples/note/a.source.xml", "<note no='7'>\nhalo</nota>")
            .reports(
                "ministries/ministry/samples/note/a.source.xml",
                2,
                "not accepted",
                "application/xml"),
        of("input is empty")
            .write("city/sender/samples/note/a.source.json", "")
            .reports("city/sender/samples/note/a.source.json", 1, "empty"),
        of("expected result is not JSON")
            .write("city/sender/samples/note/a.canonical.json", "{\n\"id\": }")
            .reports("city/sender/samples/note/a.canonical.json", 2, "not JSON"),
        of("result breaks the schema")
            .replace("city/sender/samples/note/a.source.json", "\"1\"", "1")
            .replace("city/sender/samples/note/a.canonical.json", "\"1\"", "1")
            .reports("city/sender/samples/note/a.source.json", 0, "not accepted", "/id"),
        of("refusal was expected")
            .replace("city/sender/samples/note/no-number.source.json", "{ ", "{ \"nomor\": \"2\", ")
            .reports(
                "city/sender/samples/note/no-number.source.json",
                0,
                "is accepted, but was expected to be refused"),
        of("refused for another reason")
            .write("city/sender/samples/note/no-number.refused.txt", "colour\n")
            .reports("city/sender/samples/note/no-number.refused.txt", 1, "expected \"colour\""),
        of("refusal that says nothing")
            .write("city/sender/samples/note/no-number.refused.txt", "\n")
            .reports("city/sender/samples/note/no-number.refused.txt", 0, "is empty"),
        of("refusal and result")
            .write("city/sender/samples/note/no-number.canonical.json", "{}")
            .reports("city/sender/samples/note/no-number.refused.txt", 0, "expected result too"),
        of("no expected result")
            .delete("city/sender/samples/note/a.canonical.json")
            .reports(
                "city/sender/samples/note/a.source.json",
                0,
                "no expected result",
                "a.canonical.json"),
        of("no input")
            .delete("ministries/ministry/samples/check/a.system-answer.json")
            .reports(
                "ministries/ministry/samples/check/a.canonical-answer.json",
                0,
                "has no input",
                "a.system-answer.json"),
        of("no sample at all")
            .change(
                c -> {
                  for (String f : c.files()) {
                    if (f.startsWith("city/sender/samples/note")) {
                      c.delete(f);
                    }
                  }
                })
            .reports("city/sender/participant.yaml", 6, "no sample"),
        of("unknown ending")
            .change(c -> c.write("city/sender/samples/note/b.sorce.json", "{}"))
            .reports(
                "city/sender/samples/note/b.sorce.json",
                0,
                ".sorce.json",
                "Did you mean .source.json?"),
        of("folder of another flow")
            .write("city/sender/samples/notes/b.source.json", "{}")
            .reports("city/sender/samples/notes/", 0, "notes", "Did you mean note?"),
        of("sample in no folder")
            .write("city/sender/samples/b.source.json", "{}")
            .reports("city/sender/samples/b.source.json", 0, "no flow's folder"),
        of("receiver's form differs")
            .replace("regions/32.04-region/samples/note/a.sent.json", "\"isi\"", "\"teks\"")
            .reports(
                "regions/32.04-region/samples/note/a.sent.json",
                1,
                "/isi: expected nothing",
                "/teks"),
        of("more granted than the agreement grants")
            .write(
                "regions/32.04-region/samples/note/a.granted.json",
                "{ \"id\": \"1\", \"text\": \"x\", \"urgent\": false }")
            .reports(
                "regions/32.04-region/samples/note/a.granted.json",
                0,
                "agreement leaves",
                "/urgent"),
        of("question differs")
            .write("ministries/ministry/samples/check/a.sent-request.json", "{ \"NIK\": \"2\" }")
            .reports(
                "ministries/ministry/samples/check/a.sent-request.json",
                1,
                "/NIK: expected \"2\", got \"1\""));
  }
}
