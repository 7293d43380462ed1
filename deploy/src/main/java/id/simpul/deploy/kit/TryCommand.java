package id.simpul.deploy.kit;

import id.simpul.deploy.TemporaryHome;
import id.simpul.deploy.cli.RunCommand;
import id.simpul.deploy.kit.TrialSystems.Played;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.Hub;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.intake.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul try}: sends one sample the whole way, and shows each step. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a hub of its own, plays the receivers on this machine, sends one sample the whole"
          + " way",
      "and shows each step: what came in, what each mapping made of it, who gets it and why, what",
      "left and what was answered. Nothing leaves this machine and nothing stays."
    },
    footer = {
      "",
      "Example: simpul try sukabumi --config own",
      "         simpul try kelurahan-desk --config own --sample aduan.xml --language id",
      "Exit status 0: every receiver has it. 1: not all. 2: wrong call."
    })
public final class TryCommand implements Callable<Integer> {

  private static final int NOT_ARRIVED = 1;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PARTICIPANT",
      arity = "0..1",
      description = "Who sends, or who receives. Default: the only one in the own directory")
  private String participant;

  @Option(names = "--flow", description = "Default: the first that it sends or receives")
  private String flow;

  @Option(
      names = "--sample",
      paramLabel = "FILE",
      description =
          "A message as it would be sent, or a table's first row. Default: its own sample")
  private Path sample;

  @Option(
      names = "--config",
      description = "The own directory. Default: here, or own/ where this is none")
  private Path config;

  @Option(names = "--language", paramLabel = "en|id", description = "Default: ${DEFAULT-VALUE}")
  private Language language = Language.en;

  @Override
  public Integer call() throws Exception {
    Path own = Optional.ofNullable(config).orElseGet(Place::own);
    TemporaryHome home = TemporaryHome.create();
    try {
      return run(own, home);
    } finally {
      home.remove();
    }
  }

  private int run(Path own, TemporaryHome home) throws Exception {
    TrialOverlay overlay = new TrialOverlay(home.directory().resolve("overlay"));
    overlay.fillOpenAgreements(ConfigurationFiles.of(List.of(own)));
    TrialParties parties = new TrialParties(own, overlay, Optional.ofNullable(flow), this::say);
    try {
      parties.choose(participant);
    } catch (IllegalArgumentException e) {
      throw NewCommand.wrong(spec, e.getMessage());
    }
    List<Path> directories = List.of(own, overlay.directory());
    ConfigurationFiles files = ConfigurationFiles.shippedWith(directories);
    Configuration configuration = Configured.by(files);
    Participant sender = configuration.participant(parties.sender()).orElseThrow();
    Flow chosen = configuration.flow(parties.flow()).orElseThrow();
    TrialSample message = message(files, configuration, sender, chosen);
    try (TrialSystems systems = new TrialSystems(home.directory().resolve("folders"))) {
      Map<String, Played> played = play(systems, configuration, sender, chosen);
      out().println(language.say("Starting a hub ...", "Menjalankan hub ..."));
      out().flush();
      try (ConfigurableApplicationContext application = start(home, directories, systems)) {
        Hub hub = application.getBean(Hub.class);
        Set<String> waited = new HashSet<>(played.keySet());
        waited.removeIf(receiver -> played.get(receiver) == Played.NOT);
        Trial trial = Trial.run(hub, configuration, sender, chosen, message, waited);
        new TrialReport(out(), Screen.own(), language)
            .print(trial, configuration, played, systems, conditions(files));
        out().flush();
        return trial.arrived(waited) ? CommandLine.ExitCode.OK : NOT_ARRIVED;
      }
    } catch (Refused e) {
      out().println(language.say("refused: ", "ditolak: ") + e.getMessage());
      out().flush();
      return NOT_ARRIVED;
    }
  }

  private TrialSample message(
      ConfigurationFiles files, Configuration configuration, Participant sender, Flow chosen)
      throws IOException {
    Sends sends = sender.sends(chosen.id()).orElseThrow();
    if (sample != null) {
      return TrialSample.of(sample, sends);
    }
    Installation all = new Installation(Path.of(""), files, configuration);
    return TrialSample.of(files, sender, sends)
        .or(
            () ->
                all.canonical(chosen).stream()
                    .findFirst()
                    .map(c -> new TrialSample(chosen.id(), PrettyJson.bytes(c))))
        .orElseThrow(() -> NewCommand.wrong(spec, "there is no sample; give --sample FILE."));
  }

  private static List<Agreement> agreements(Configuration configuration, String flow, String from) {
    return configuration.agreements().getOrDefault(new Configuration.Route(flow, from), List.of());
  }

  private static Map<String, Played> play(
      TrialSystems systems, Configuration configuration, Participant sender, Flow flow)
      throws IOException {
    Map<String, Played> played = new HashMap<>();
    for (Agreement agreement : agreements(configuration, flow.id(), sender.id())) {
      Participant receiver = configuration.participant(agreement.to()).orElseThrow();
      if (!played.containsKey(receiver.id())) {
        Receives receives = receiver.receives(flow.id()).orElseThrow();
        played.put(receiver.id(), systems.play(receiver, receives));
      }
    }
    return played;
  }

  private static ConfigurableApplicationContext start(
      TemporaryHome home, List<Path> directories, TrialSystems systems) {
    List<String> more = new ArrayList<>(systems.arguments());
    more.add("--logging.level.root=OFF");
    more.add("--logging.level.id.simpul=OFF");
    more.add("--spring.main.log-startup-info=false");
    more.add("--spring.main.banner-mode=off");
    return RunCommand.start(home.directory().resolve("hub"), directories, 0, "127.0.0.1", more);
  }

  private static Map<String, String> conditions(ConfigurationFiles files) {
    Map<String, String> conditions = new TreeMap<>();
    AgreementFiles.of(files)
        .forEach(a -> conditions.put(a.path("agreement").asText(), a.path("when").asText("")));
    return conditions;
  }

  private void say(String english, String indonesian) {
    out().println(language.say(english, indonesian));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
