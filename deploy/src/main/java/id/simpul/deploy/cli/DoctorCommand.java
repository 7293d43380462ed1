package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.deploy.doctor.Counted;
import id.simpul.deploy.doctor.DoctorJson;
import id.simpul.deploy.doctor.DoctorLine;
import id.simpul.deploy.doctor.DoctorText;
import id.simpul.deploy.doctor.Language;
import id.simpul.deploy.doctor.Sentences;
import id.simpul.deploy.doctor.ShellDoctor;
import id.simpul.deploy.doctor.Told;
import id.simpul.deploy.doctor.Use;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul doctor}: says what keeps a participant's messages from moving. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Says what keeps a participant's messages from moving, and who can mend it: configuration,"
          + " name, connection, TLS, clock, login, rights, form of answers, and a Test Message"
          + " through the running hub. Nothing that it sends has an effect at the partner.",
      "The running hub looks, with its own environment. Where none runs, or with --here, this"
          + " command looks from its shell, without the Test Message."
    },
    footer = {
      "",
      "Example: simpul doctor lapor",
      "         simpul doctor lapor --here --config /etc/simpul --language id",
      "         simpul doctor lapor --json > findings.jsonl",
      "Exit status 0: nothing bad was found. 1: something was. 2: wrong call."
    })
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HubClient hub;

  @Parameters(paramLabel = "PARTICIPANT", description = "A participant's id.")
  private String id;

  @Option(names = "--here", description = "Look from this shell, not from the running hub.")
  private boolean here;

  @Option(
      names = "--config",
      description =
          "With --here, or where no hub runs: directory with your own files, laid over the shipped"
              + " ones. Repeatable.")
  private List<Path> directories = new ArrayList<>();

  @Option(names = "--json", description = "Writes one JSON object a line, for other programs.")
  private boolean json;

  @Option(
      names = "--language",
      paramLabel = "en|id",
      description = "Language of the sentences. Default: ${DEFAULT-VALUE}")
  private Language language = Language.en;

  @Option(names = "--who", description = "Your name, for the record of the Test Messages.")
  private String who = System.getProperty("user.name");

  @Override
  public Integer call() throws Exception {
    Sentences sentences = new Sentences(language);
    PrintWriter out = spec.commandLine().getOut();
    DoctorText text = new DoctorText(out, sentences);
    Told told = json ? new DoctorJson(out, sentences) : text;
    Counted counted = new Counted(told);
    int status = here ? look("--here", counted) : ask(counted);
    if (!json && status != CommandLine.ExitCode.USAGE) {
      text.end(id);
    }
    return status;
  }

  /** The hub; or this command where the hub cannot be asked. */
  private int ask(Counted told) throws InterruptedException, MalformedBody {
    ObjectNode order = JsonNodeFactory.instance.objectNode().put("participant", id).put("who", who);
    HubClient.Lines answer;
    try {
      answer = hub.lines("operator", "/api/v1/diagnoses", Json.write(order));
    } catch (IOException e) {
      return look(e.getMessage(), told);
    }
    if (answer.status() != 200) {
      return usage(String.join("\n", answer.lines().toList()));
    }
    Optional<Use> use = Optional.empty();
    for (Iterator<String> lines = answer.lines().iterator(); lines.hasNext(); ) {
      DoctorLine line = DoctorLine.read(lines.next());
      if (!use.equals(Optional.of(line.use()))) {
        use = Optional.of(line.use());
        told.begin(line.use());
      }
      told.found(line.finding());
    }
    return told.status();
  }

  /**
   * @param whyHere why no Test Message is sent
   */
  private int look(String whyHere, Counted told) {
    ConfigurationFiles files = ConfigurationFiles.shippedWith(directories);
    var loaded = new ConfigurationLoader(files, new Catalogue()).load(false);
    if (!(loaded instanceof ConfigurationLoader.Loaded.Accepted accepted)) {
      return usage("the configuration is not usable; see simpul check");
    }
    Configuration configuration = accepted.configuration();
    Optional<Participant> participant = configuration.participant(id);
    if (participant.isEmpty()) {
      var known = configuration.participants().keySet();
      return usage(("there is no participant " + id + ". " + Nearest.hint(id, known)).strip());
    }
    new ShellDoctor(files, whyHere).look(participant.get(), told);
    return told.status();
  }

  private int usage(String reason) {
    spec.commandLine().getErr().println("simpul doctor: " + reason);
    return CommandLine.ExitCode.USAGE;
  }
}
