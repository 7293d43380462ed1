package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a participant's file, its connectors apart. */
class ParticipantFaultsTest {

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("unknown key at the top")
            .replace("city/sender/participant.yaml", "asks:", "ask:")
            .reports("city/sender/participant.yaml", 11, "ask", "Did you mean asks?"),
        of("unknown key of the owner")
            .replace("city/sender/participant.yaml", "contact:", "contacts:")
            .reports("city/sender/participant.yaml", 3, "contact is missing")
            .reports("city/sender/participant.yaml", 5, "contacts", "Did you mean contact?"),
        of("unknown key in a list")
            .replace("city/sender/participant.yaml", "    key:", "    keys:")
            .reports("city/sender/participant.yaml", 10, "keys", "Did you mean key?"),
        of("unknown key of a connector's use")
            .replace("regions/32.04-region/participant.yaml", "parameters:", "parameter:")
            .reports(
                "regions/32.04-region/participant.yaml",
                8,
                "parameter",
                "Did you mean parameters?"),
        of("missing owner")
            .replace(
                "city/sender/participant.yaml",
                "owner:\n  organisation: Office\n  contact: office@example.go.id\n",
                "")
            .reports("city/sender/participant.yaml", 1, "owner is missing"),
        of("missing sink")
            .replace("regions/32.04-region/participant.yaml", "    sink:", "    source:")
            .reports("regions/32.04-region/participant.yaml", 5, "sink is missing")
            .reports("regions/32.04-region/participant.yaml", 6, "source", "not known here"),
        of("id with a capital letter")
            .replace("city/sender/participant.yaml", "participant: sender", "participant: Sender")
            .reports("city/sender/participant.yaml", 1, "participant has not the right form"),
        of("folder and id differ")
            .replace(
                "ministries/ministry/participant.yaml",
                "participant: ministry",
                "participant: ministri")
            .replace("ministries/ministry/participant.yaml", "{{ministry.", "{{ministri.")
            .reports(
                "agreements/ministry-region.yaml",
                3,
                "no participant ministry",
                "Did you mean ministri?")
            .reports(
                "agreements/sender-ministry.yaml",
                4,
                "no participant ministry",
                "Did you mean ministri?")
            .reports(
                "ministries/ministry/participant.yaml",
                1,
                "ministri",
                "folder's name ministry differ"),
        of("one id in two folders")
            .change(
                c ->
                    c.write(
                        "ministries/sender/participant.yaml",
                        "participant: sender\nname: S\nowner: { organisation: o, contact: c }\n"))
            .reports(
                "ministries/sender/participant.yaml",
                1,
                "sender is taken by city/sender/participant.yaml"),
        of("id that is the hub's own")
            .write(
                "city/spring/participant.yaml",
                "participant: spring\nname: S\nowner: { organisation: o, contact: c }\n")
            .reports("city/spring/participant.yaml", 1, "spring is reserved"),
        of("flow that is not there")
            .replace("city/sender/participant.yaml", "flow: check", "flow: chek")
            .reports("agreements/sender-ministry.yaml", 3, "sender does not say that it asks check")
            .reports("city/sender/participant.yaml", 12, "no flow chek", "Did you mean check?")
            .reports("city/sender/samples/check/", 0, "check", "Did you mean chek?"),
        of("a lookup that is sent")
            .replace(
                "city/sender/participant.yaml",
                "asks:\n  - flow: check\n    request: ask.jslt",
                "receives:\n  - flow: check\n    sink: { connector: inbox-sink }")
            .delete("city/sender/samples/check/a.request.json")
            .delete("city/sender/samples/check/a.canonical-request.json")
            .reports("agreements/sender-ministry.yaml", 3, "does not say that it asks check")
            .reports("city/sender/participant.yaml", 12, "check is a lookup"),
        of("one flow twice")
            .replace(
                "city/sender/participant.yaml",
                "asks:",
                "  - flow: note\n    mapping: to.jslt\nasks:")
            .reports("city/sender/participant.yaml", 11, "note stands twice"),
        of("mapping that is not there")
            .replace("city/sender/participant.yaml", "to.jslt", "too.jslt")
            .reports(
                "city/sender/participant.yaml",
                8,
                "too.jslt, which is not there",
                "Did you mean to.jslt?"),
        of("mapping above the folder")
            .replace("city/sender/participant.yaml", "to.jslt", "../ministry/to.jslt")
            .reports(
                "city/sender/participant.yaml",
                8,
                "mapping has not the right form",
                "in this folder"),
        of("mapping by an absolute path")
            .replace("city/sender/participant.yaml", "to.jslt", "/etc/to.jslt")
            .reports("city/sender/participant.yaml", 8, "mapping has not the right form"),
        of("mapping in another language")
            .replace("city/sender/participant.yaml", "to.jslt", "to.py")
            .reports("city/sender/participant.yaml", 8, "A .jslt or .xsl file"),
        of("message id that no sample has")
            .replace("city/sender/participant.yaml", "/nomor", "/nomer")
            .reports("city/sender/participant.yaml", 9, "/nomer is in none of the samples"),
        of("content type that ends a header")
            .change(
                c ->
                    c.write(
                        "regions/32.04-region/participant.yaml",
                        c.read("regions/32.04-region/participant.yaml")
                            .replace(
                                "    sink:\n", "    contentType: \"text/plain\\n\"\n    sink:\n")))
            .reports("regions/32.04-region/participant.yaml", 6, "contentType", "right form"),
        of("XPath that searches again for all that it finds")
            .replace(
                "ministries/ministry/participant.yaml",
                "messageId: /note/@no",
                "messageId: //*[count(//*) > 1]")
            .reports("ministries/ministry/participant.yaml", 8, "searches the whole message"),
        of("XPath that goes up and down again")
            .replace(
                "ministries/ministry/participant.yaml",
                "messageId: /note/@no",
                "messageId: /*/*/../*/../*/../*/../*/../@no")
            .reports("ministries/ministry/participant.yaml", 8, "not one plain path"),
        of("XPath that compares all with all")
            .replace(
                "ministries/ministry/participant.yaml",
                "messageId: /note/@no",
                "messageId: /*[* = *]/@no")
            .reports("ministries/ministry/participant.yaml", 8, "not one plain path"),
        of("XPath that is not one")
            .replace("ministries/ministry/participant.yaml", "/note/@no", "/note/@no[")
            .reports("ministries/ministry/participant.yaml", 8, "is not an XPath"),
        of("unknown media type")
            .replace("ministries/ministry/participant.yaml", "application/xml", "application/xlm")
            .reports(
                "ministries/ministry/participant.yaml",
                6,
                "mediaType",
                "Did you mean application/xml?"),
        of("negative rate")
            .replace(
                "regions/32.04-region/participant.yaml", "ratePerSecond: 5", "ratePerSecond: -5")
            .reports(
                "regions/32.04-region/participant.yaml", 17, "ratePerSecond must be more than 0"),
        of("too many at once")
            .replace("regions/32.04-region/participant.yaml", "concurrency: 2", "concurrency: 65")
            .reports("regions/32.04-region/participant.yaml", 16, "concurrency must be at most 64"),
        of("no file in a folder")
            .delete("city/sender/participant.yaml")
            .reports("agreements/sender-ministry.yaml", 3, "no participant sender")
            .reports("agreements/sender-region.yaml", 3, "no participant sender")
            .reports("city/sender/participant.yaml", 0, "is missing"),
        of("file with another ending")
            .change(c -> c.write("city/other/participant.yml", "participant: other\n"))
            .reports("city/other/participant.yaml", 0, "is missing", "Rename participant.yml"),
        of("a faulty participant is not reported again where it is named")
            .replace("city/sender/participant.yaml", "name: Sender", "nam: Sender")
            .reports("city/sender/participant.yaml", 1, "name is missing")
            .reports("city/sender/participant.yaml", 2, "nam", "Did you mean name?"));
  }
}
