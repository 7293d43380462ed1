package id.simpul.deploy.kit;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.catalogue.Connector;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.participant.Receives;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** {@code simpul new participant}: begins the folder of a system that takes part. */
@Command(
    name = "participant",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the folder of a new participant: its file, a mapping that fills what is sure and asks",
      "about the rest, and samples with their results. Nothing that is there is written over."
    },
    footer = {
      "",
      "Example: simpul new participant regions/32.02-sukabumi --flow citizen-report --role sender"
          + " --sample aduan.csv --language id",
      "         simpul new participant city/public-works --flow citizen-report --role receiver"
          + " --connector http-sink --sample order.json",
      "Exit status 0: written. 1: not written, or not readable. 2: wrong call."
    })
final class NewParticipantCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "[DIR/]KIND/NAME",
      description = "KIND is regions, city or ministries; a region's NAME may begin with its code.")
  private Path folder;

  @Option(names = "--flow", description = "What moves, for instance citizen-report.")
  private String flow;

  @Option(names = "--role", description = "sender, receiver or both. Default: sender")
  private Role role;

  @Option(
      names = "--connector",
      description = {
        "From the catalogue (simpul connectors). Default: a sender of rows puts files into a folder,",
        "any other calls the API; a receiver fetches from its inbox."
      })
  private String connector;

  @Option(names = "--name", description = "For people. Default: made from NAME")
  private String name;

  @Option(names = "--organisation", description = "The office that answers for the folder.")
  private String organisation;

  @Option(names = "--contact", description = "Of the office; no private person's.")
  private String contact;

  @Option(
      names = "--config",
      description = "The own directory. Default: here, or own/ where this is none")
  private Path config;

  @Option(
      names = "--language",
      paramLabel = "en|id",
      description = "Of comments and questions. Default: ${DEFAULT-VALUE}")
  private Language language = Language.en;

  @Mixin private SampleOptions sample;

  /** What it does in the flow. */
  enum Role {
    sender,
    receiver,
    both
  }

  @Override
  public Integer call() throws IOException {
    Place place = place();
    Installation installation = Installation.at(place.config());
    Console console = System.console();
    if (flow == null && console != null) {
      interview(place, installation, new Interview(new BufferedReader(console.reader()), out()));
    }
    if (flow == null) {
      throw NewCommand.wrong(
          spec,
          "--flow says what moves; there are " + String.join(", ", installation.flows()) + ".");
    }
    new ParticipantKit(installation, wish(place), out()).write(flow, roleOrSender(), sample);
    return CommandLine.ExitCode.OK;
  }

  private Place place() {
    try {
      return Place.of(folder, Optional.ofNullable(config));
    } catch (IllegalArgumentException e) {
      throw NewCommand.wrong(spec, e.getMessage());
    }
  }

  void interview(Place place, Installation installation, Interview ask) throws IOException {
    flow =
        ask.choose(language.say("Which flow", "Alur mana"), installation.flows(), "citizen-report");
    role =
        Role.valueOf(
            ask.choose(
                language.say("Does it send or receive", "Mengirim atau menerima"),
                List.of("sender", "receiver", "both"),
                roleOrSender().name()));
    name = ask.ask(language.say("Its name for people", "Namanya"), title(place));
    organisation =
        ask.ask(language.say("The office that answers for it", "Kantor penanggung jawab"), name);
    String file =
        ask.ask(
            language.say(
                "A real file of it (JSON, XML, CSV, XLSX), or nothing",
                "Berkas aslinya (JSON, XML, CSV, XLSX), boleh kosong"),
            sample.file().map(Path::toString).orElse(""));
    if (!file.isEmpty()) {
      sample.file(Path.of(file));
    }
  }

  private Role roleOrSender() {
    return role == null ? Role.sender : role;
  }

  private String title(Place place) {
    return name == null ? place.title() : name;
  }

  private Wish wish(Place place) {
    String title = title(place);
    return new Wish(
        place,
        title,
        organisation == null ? title : organisation,
        contact == null ? "kantor@example.go.id" : contact,
        chosen(),
        sample.file(),
        sample.keepPersonal(),
        language);
  }

  private Optional<Connector> chosen() {
    if (connector == null || connector.equals(Receives.INBOX)) {
      return Optional.empty();
    }
    Catalogue catalogue = new Catalogue();
    String wanted = roleOrSender() == Role.receiver ? "sink" : "source";
    List<String> names =
        catalogue.all().stream().filter(c -> c.kind().equals(wanted)).map(Connector::name).toList();
    return Optional.of(
        catalogue
            .find(connector)
            .filter(found -> found.kind().equals(wanted))
            .orElseThrow(
                () ->
                    NewCommand.wrong(
                        spec,
                        "there is no "
                            + wanted
                            + " connector "
                            + connector
                            + ". "
                            + Nearest.hint(connector, names)
                            + "There are "
                            + String.join(", ", names)
                            + ".")));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
