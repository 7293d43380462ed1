package id.simpul.deploy.kit;

import id.simpul.deploy.TemporaryHome;
import id.simpul.deploy.cli.RunCommand;
import id.simpul.deploy.kit.TrialSystems.Played;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.YamlDocument;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Parties parties = parties(own, overlay);
    List<Path> directories = List.of(own, overlay.directory());
    ConfigurationFiles files = ConfigurationFiles.shippedWith(directories);
    Configuration configuration = Configured.by(files);
    Participant sender = configuration.participant(parties.sender).orElseThrow();
    Flow chosen = configuration.flow(parties.flow).orElseThrow();
    TrialSample message = message(files, configuration, sender, chosen);
    try (TrialSystems systems = new TrialSystems(home.directory().resolve("folders"))) {
      Map<String, Played> played = play(systems, configuration, sender, chosen);
      out().println(language.say("Starting a hub ...", "Menjalankan hub ..."));
      out().flush();
      try (ConfigurableApplicationContext application = start(home, directories, systems)) {
        Hub hub = application.getBean(Hub.class);
        Trial trial = Trial.run(hub, configuration, sender, chosen, message);
        new TrialReport(out(), Screen.own(), language)
            .print(trial, configuration, played, systems, conditions(files));
        out().flush();
        return trial.arrived() ? CommandLine.ExitCode.OK : NOT_ARRIVED;
      }
    } catch (Refused e) {
      out().println(language.say("refused: ", "ditolak: ") + e.getMessage());
      out().flush();
      return NOT_ARRIVED;
    }
  }

  /** Who sends in the trial. */
  private record Parties(String sender, String flow) {}

  private Parties parties(Path own, TrialOverlay overlay) throws IOException {
    List<Path> directories = List.of(own, overlay.directory());
    Configuration configuration = Configured.by(ConfigurationFiles.shippedWith(directories));
    Participant chosen = chosen(own, configuration);
    Optional<String> sent =
        chosen.sends().stream().map(Sends::flow).filter(this::wanted).findFirst();
    if (sent.isPresent()) {
      if (agreements(configuration, sent.get(), chosen.id()).isEmpty()) {
        say(
            "No agreement names a receiver yet: a made-up one gets all fields.",
            "Belum ada perjanjian yang menyebut penerima: penerima rekaan mendapat semua isian.");
        overlay.addReceiver(configuration.flow(sent.get()).orElseThrow(), chosen.id());
      }
      return new Parties(chosen.id(), sent.get());
    }
    String received =
        chosen.receives().stream()
            .map(Receives::flow)
            .filter(this::wanted)
            .findFirst()
            .orElseThrow(
                () ->
                    NewCommand.wrong(spec, chosen.id() + " neither sends nor receives that flow."));
    say(
        chosen.id() + " receives: a made-up sender sends the canonical form.",
        chosen.id() + " menerima: pengirim rekaan mengirim bentuk kanonis.");
    overlay.addSender(configuration.flow(received).orElseThrow(), chosen.id());
    return new Parties(TrialOverlay.SENDER, received);
  }

  private boolean wanted(String id) {
    return flow == null || flow.equals(id);
  }

  private Participant chosen(Path own, Configuration configuration) {
    List<String> mine = new ArrayList<>();
    ConfigurationFiles files = ConfigurationFiles.of(List.of(own));
    for (Participant p : configuration.participants().values()) {
      boolean here =
          files.in(p.kind() + "/").stream()
              .anyMatch(f -> f.equals(p.id()) || f.matches("[0-9.]+-" + p.id()));
      if (here) {
        mine.add(p.id());
      }
    }
    if (participant == null && mine.size() != 1) {
      throw NewCommand.wrong(spec, "name one of: " + String.join(", ", mine) + ".");
    }
    String id = participant == null ? mine.get(0) : participant;
    return configuration
        .participant(id)
        .orElseThrow(() -> NewCommand.wrong(spec, "there is no participant " + id + "."));
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
    more.add("--spring.main.banner-mode=off");
    return RunCommand.start(home.directory().resolve("hub"), directories, 0, "127.0.0.1", more);
  }

  private static Map<String, String> conditions(ConfigurationFiles files) {
    Map<String, String> conditions = new TreeMap<>();
    for (String path : files.under("agreements/", ".yaml")) {
      YamlDocument.read(path, files.read(path), new Faults())
          .map(YamlDocument::root)
          .ifPresent(
              root ->
                  conditions.put(root.path("agreement").asText(), root.path("when").asText("")));
    }
    return conditions;
  }

  private void say(String english, String indonesian) {
    out().println(language.say(english, indonesian));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
