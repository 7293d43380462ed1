package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with an agreement. */
class AgreementFaultsTest {

  private static final String AGREEMENT = "agreements/sender-region.yaml";

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("unknown key")
            .replace(AGREEMENT, "validUntil:", "validTill:")
            .reports(AGREEMENT, 15, "validTill", "Did you mean validUntil?"),
        of("unknown key of the basis")
            .replace(AGREEMENT, "  number:", "  nummer:")
            .reports(AGREEMENT, 5, "number is missing in basis")
            .reports(AGREEMENT, 7, "nummer", "Did you mean number?"),
        of("number without quotes")
            .replace(AGREEMENT, "\"1/2026\"", "415")
            .reports(AGREEMENT, 7, "number must be text, not 415", "in quotes"),
        of("basis that is still open")
            .replace(AGREEMENT, "\"1/2026\"", "\"[?] its number\"")
            .reports(AGREEMENT, 7, "the legal basis is still open", "in place of [?]"),
        of("flow that is not there")
            .replace(AGREEMENT, "flow: note", "flow: notes")
            .reports(AGREEMENT, 2, "no flow notes", "Did you mean note?"),
        of("sender that is not there")
            .replace(AGREEMENT, "from: sender", "from: sendr")
            .reports(AGREEMENT, 3, "no participant sendr", "Did you mean sender?"),
        of("receiver that is not there")
            .replace(AGREEMENT, "to: region", "to: regoin")
            .reports(AGREEMENT, 4, "no participant regoin", "Did you mean region?"),
        of("receiver that does not receive it")
            .replace(AGREEMENT, "to: region", "to: ministry")
            .reports(AGREEMENT, 4, "ministry does not say that it receives note"),
        of("answerer at an edge that the asker is not at")
            .change(
                c ->
                    c.replace(
                        "ministries/ministry/participant.yaml",
                        "participant: ministry\n",
                        "participant: ministry\nedge: hill\n"))
            .reports("agreements/sender-ministry.yaml", 4, "lives at edge hill", "at the centre"),
        of("field that the schema lacks")
            .replace(AGREEMENT, "- /text", "- /txt")
            .change(c -> c.delete("regions/32.04-region/samples/note/a.canonical.json"))
            .reports(AGREEMENT, 11, "no field /txt", "Did you mean /text?"),
        of("no fields")
            .replace(AGREEMENT, "fields:\n  - /id\n  - /text\n  - /reporter/name", "fields: []")
            .reports(AGREEMENT, 9, "fields is empty"),
        of("all, misspelt")
            .replace(AGREEMENT, "fields:\n  - /id\n  - /text\n  - /reporter/name", "fields: al")
            .reports(AGREEMENT, 9, "fields has not the right form"),
        of("personal fields without a purpose")
            .replace(AGREEMENT, "The region's office reads them out", "\"-\"")
            .reports(AGREEMENT, 8, "personal data", "/reporter/name", "no purpose"),
        of("all fields without a purpose")
            .replace(
                "agreements/sender-ministry.yaml",
                "To find out whether they are who they say",
                "tbd")
            .reports("agreements/sender-ministry.yaml", 5, "all fields", "no purpose"),
        of("blank purpose")
            .replace(AGREEMENT, "The region's office reads them out", "\" \"")
            .reports(AGREEMENT, 8, "purpose has not the right form"),
        of("predicate that does not compile")
            .replace(AGREEMENT, ".urgent != true", ".urgent !=")
            .reports(AGREEMENT, 13, "when does not compile"),
        of("predicate of several lines that does not compile")
            .replace(
                AGREEMENT, "when: .urgent != true", "when: |\n  .urgent != true\n  and and .id")
            .reports(AGREEMENT, 15, "when does not compile", "and"),
        of("predicate with an unknown function")
            .replace(AGREEMENT, ".urgent != true", "starts-wth(.id, \"1\")")
            .reports(AGREEMENT, 13, "starts-wth", "Did you mean starts-with?"),
        of("predicate that asks for a field that the schema lacks")
            .replace(AGREEMENT, ".urgent != true", ".urgnt != true and .text != \".x\"")
            .reports(AGREEMENT, 13, "/urgnt", "Did you mean /urgent?"),
        of("predicate that is a text")
            .replace(AGREEMENT, ".urgent != true", ".text")
            .reports(AGREEMENT, 13, "not true or false, but text", "a.canonical.json"),
        of("predicate that imports")
            .replace(AGREEMENT, "when: .urgent != true", "when: import \"/etc/passwd\" as p true")
            .reports(AGREEMENT, 13, "nothing can be imported"),
        of("day that does not exist")
            .replace(AGREEMENT, "validFrom: 2026-01-01", "validFrom: 2026-02-31")
            .reports(AGREEMENT, 14, "2026-02-31 is not a day of the calendar"),
        of("day written the Indonesian way")
            .replace(AGREEMENT, "validFrom: 2026-01-01", "validFrom: 31/02/2026")
            .reports(AGREEMENT, 14, "validFrom has not the right form", "Example: 2026-01-31"),
        of("days reversed")
            .replace(AGREEMENT, "validUntil: 2026-12-31", "validUntil: 2025-12-31")
            .reports(AGREEMENT, 15, "validUntil is before validFrom"),
        of("two files with one id")
            .change(c -> c.write("agreements/second.yaml", c.read(AGREEMENT)))
            .reports(
                "agreements/sender-region.yaml",
                1,
                "sender-region is taken by agreements/second.yaml"),
        of("two that are in force on the same day")
            .change(
                c ->
                    c.write(
                        "agreements/second.yaml",
                        c.read("agreements/ministry-region.yaml")
                            .replace("agreement: ministry-region", "agreement: second")
                            .replace("2026-01-01", "2026-06-01")))
            .reports(
                "agreements/second.yaml",
                7,
                "same flow, parties and days as agreements/ministry-region.yaml"),
        of("file with another ending")
            .change(c -> c.write("agreements/second.yml", c.read(AGREEMENT)))
            .reports("agreements/second.yml", 0, "is not read"));
  }
}
