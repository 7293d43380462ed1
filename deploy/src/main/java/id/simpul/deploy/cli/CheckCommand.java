package id.simpul.deploy.cli;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code simpul check}: checks a configuration offline, samples included. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the shipped configuration with your own files over it.",
    footer = {
      "",
      "Example: simpul check /etc/simpul",
      "Exit status 0: usable. 1: faults, listed with file, line and what to do."
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Directories with your own files, in order.")
  private List<Path> directories = new ArrayList<>();

  @Override
  public Integer call() {
    var files = ConfigurationFiles.shippedWith(directories);
    Loaded loaded = new ConfigurationLoader(files, new Catalogue()).load(true);
    if (loaded instanceof Loaded.Faulty faulty) {
      faulty.faults().forEach(CheckCommand::print);
      System.out.println(faulty.faults().size() + " faults. The configuration is not usable.");
      return 1;
    }
    Configuration c = ((Loaded.Accepted) loaded).configuration();
    System.out.printf(
        "The configuration is usable: %d flows, %d participants, %d agreements. Version %s.%n",
        c.flows().size(),
        c.participants().size(),
        c.agreements().values().stream().mapToInt(List::size).sum(),
        c.version().substring(0, 12));
    return 0;
  }

  private static void print(Fault fault) {
    System.out.println(fault.file() + (fault.line() > 0 ? ":" + fault.line() : ""));
    System.out.println("    " + fault.reason());
    System.out.println("    -> " + fault.advice());
  }
}
