package id.simpul.deploy.cli;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.deploy.kit.Accept;
import id.simpul.deploy.kit.CheckWatch;
import id.simpul.deploy.kit.Language;
import id.simpul.deploy.kit.Screen;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul check}: checks a configuration offline, samples included. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the shipped configuration with your own files over it, samples included.",
    footer = {
      "",
      "Example: simpul check /etc/simpul",
      "         simpul check --json . > faults.json",
      "         simpul check --watch own --language id",
      "Exit status 0: usable. 1: faults, listed with file, line and what to do. 2: wrong call."
    })
final class CheckCommand implements Callable<Integer> {

  private static final int FAULTY = 1;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "Directories with your own files, laid over the shipped ones in this order.")
  private List<Path> directories = new ArrayList<>();

  @Option(names = "--json", description = "Writes the result as JSON, for other programs.")
  private boolean json;

  @Option(
      names = "--watch",
      description = {
        "Checks again at every save and shows your samples with what the mappings make of them,",
        "until Ctrl-C."
      })
  private boolean watch;

  @Option(
      names = "--accept",
      description = {
        "Keeps what the mappings make of samples that have no expected result yet as their"
            + " expected",
        "result, where the message would be accepted; then checks."
      })
  private boolean accept;

  @Option(
      names = "--language",
      paramLabel = "en|id",
      description = "Of what --watch shows. Default: ${DEFAULT-VALUE}")
  private Language language = Language.en;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> objections =
        directories.stream().flatMap(d -> OwnDirectory.objection(d).stream()).toList();
    if (!objections.isEmpty()) {
      objections.forEach(reason -> spec.commandLine().getErr().println("simpul check: " + reason));
      return CommandLine.ExitCode.USAGE;
    }
    if ((watch || accept) && directories.isEmpty()) {
      spec.commandLine().getErr().println("simpul check: name the directory with your own files.");
      return CommandLine.ExitCode.USAGE;
    }
    if (watch) {
      new CheckWatch(directories, spec.commandLine().getOut(), Screen.own(), language).run();
      return CommandLine.ExitCode.OK;
    }
    if (accept) {
      Accept.write(directories).forEach(path -> spec.commandLine().getOut().println("+ " + path));
    }
    var files = ConfigurationFiles.shippedWith(directories);
    Loaded loaded = new ConfigurationLoader(files, new Catalogue()).load(true);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      CheckedJson.print(loaded, out);
    } else {
      new CheckedText(out, Ansi.AUTO.enabled()).print(loaded);
    }
    out.flush();
    return loaded instanceof Loaded.Accepted ? CommandLine.ExitCode.OK : FAULTY;
  }
}
