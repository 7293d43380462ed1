package id.simpul.deploy.kit;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Flow;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simpul new agreement}: begins an agreement whose legal basis is still to be filled in. */
@Command(
    name = "agreement",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a new agreement. The legal basis stands there as [?] and the check refuses it until it",
      "is filled in; fields with personal data stand there as comments, to be granted one by one."
    },
    footer = {
      "",
      "Example: simpul new agreement --from laksa --to sukabumi --flow citizen-report",
      "Exit status 0: written. 1: not written. 2: wrong call."
    })
final class NewAgreementCommand implements Callable<Integer> {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  @Spec private CommandSpec spec;

  @Option(names = "--from", description = "The participant that sends.")
  private String from;

  @Option(names = "--to", description = "The participant that receives.")
  private String to;

  @Option(names = "--flow", description = "Default: the only one that both have")
  private String flow;

  @Option(
      names = "--config",
      description = "The own directory. Default: here, or own/ where this is none")
  private Path config;

  @Option(names = "--language", paramLabel = "en|id", description = "Default: ${DEFAULT-VALUE}")
  private Language language = Language.en;

  @Override
  public Integer call() throws IOException {
    Path directory = Optional.ofNullable(config).orElseGet(Place::own);
    Installation installation = Installation.at(directory);
    Flow chosen = installation.flow(flow(installation));
    String sender = party(installation, "--from", from, p -> p.sends(chosen.id()).isPresent());
    String receiver = party(installation, "--to", to, p -> p.receives(chosen.id()).isPresent());
    String id = sender + "-" + receiver + "-" + chosen.id();
    NewFiles files = new NewFiles(directory);
    files.add("agreements/" + id + ".yaml", text(id, chosen, sender, receiver));
    List<String> written = files.write();
    EditorSchemas.write(directory);
    PrintWriter out = spec.commandLine().getOut();
    out.println(language.say("Wrote ", "Ditulis: ") + directory.resolve(written.get(0)));
    out.println(
        language.say(
            "[?] basis: fill in document, number and purpose; the check refuses it until then",
            "[?] basis: isi dokumen, nomor dan tujuan; check menolaknya sampai terisi"));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private String flow(Installation installation) {
    if (flow != null) {
      return flow;
    }
    TreeSet<String> common = installation.flows();
    common.removeIf(id -> !has(installation, from, p -> p.sends(id).isPresent()));
    common.removeIf(id -> !has(installation, to, p -> p.receives(id).isPresent()));
    if (common.size() == 1) {
      return common.first();
    }
    throw NewCommand.wrong(spec, "--flow says what moves: " + String.join(", ", common) + ".");
  }

  private static boolean has(Installation installation, String id, Predicate<Participant> side) {
    return id == null || installation.configuration().participant(id).filter(side).isPresent();
  }

  private String party(
      Installation installation, String option, String id, Predicate<Participant> side) {
    TreeSet<String> known = new TreeSet<>();
    installation.configuration().participants().values().stream()
        .filter(side)
        .forEach(p -> known.add(p.id()));
    if (id == null || !known.contains(id)) {
      throw NewCommand.wrong(spec, option + " must be one of " + String.join(", ", known) + ".");
    }
    return id;
  }

  private String text(String id, Flow chosen, String sender, String receiver) {
    String day = LocalDate.now(JAKARTA).toString();
    StringBuilder text = new StringBuilder(EditorSchemas.comment("agreement", 1));
    text.append("agreement: ").append(id).append('\n');
    text.append("flow: ").append(chosen.id()).append('\n');
    text.append("from: ").append(sender).append('\n');
    text.append("to: ").append(receiver).append('\n');
    text.append("basis:\n");
    text.append("  document: \"")
        .append(language.say("[?] MoU or PKS", "[?] MoU atau PKS"))
        .append("\"\n");
    text.append("  number: \"")
        .append(language.say("[?] its number", "[?] nomornya"))
        .append("\"\n");
    text.append("  purpose: \"")
        .append(
            language.say(
                "[?] what the receiver may use it for", "[?] untuk apa penerima memakainya"))
        .append("\"\n");
    text.append("fields:\n");
    fields(chosen.schema(), text);
    text.append("# when: ").append(language.say("a condition", "syarat")).append(", ");
    text.append("'.field == \"value\"'\n");
    text.append("validFrom: ").append(day).append('\n');
    return text.toString();
  }

  private void fields(CanonicalSchema schema, StringBuilder into) {
    Grants.suggested(schema).forEach(field -> into.append("  - ").append(field).append('\n'));
    Grants.personal(schema)
        .forEach(
            field ->
                into.append("  # - ")
                    .append(field)
                    .append(language.say("   personal", "   data pribadi"))
                    .append('\n'));
  }
}
