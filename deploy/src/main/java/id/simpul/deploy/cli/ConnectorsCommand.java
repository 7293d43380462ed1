package id.simpul.deploy.cli;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.catalogue.Connector;
import id.simpul.mappings.fault.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul connectors}: lists the connectors, or shows how to use one. */
@Command(
    name = "connectors",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the connectors, or shows one: its parameters, a smallest participant file and what",
      "each outcome means there."
    },
    footer = {
      "",
      "Example: simpul connectors",
      "         simpul connectors lapor-sink --language id",
      "Exit status 0: shown. 2: there is no connector of that name."
    })
final class ConnectorsCommand implements Callable<Integer> {

  private static final String ROW = "%-32s %-34s %s%n";

  /** The languages of descriptions and outcomes. */
  enum Language {
    en,
    id
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "A connector's name.")
  private String name;

  @Option(
      names = "--language",
      paramLabel = "en|id",
      description =
          "Language of description and outcomes; parameters are in English."
              + " Default: ${DEFAULT-VALUE}")
  private Language language = Language.en;

  @Override
  public Integer call() {
    if (name == null) {
      list(new Catalogue());
      return CommandLine.ExitCode.OK;
    }
    Catalogue catalogue = new Catalogue();
    Optional<Connector> connector = catalogue.find(name);
    connector.ifPresentOrElse(
        found -> new ConnectorText(found, language).print(out()), () -> sayUnknown(catalogue));
    out().flush();
    return connector.isPresent() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
  }

  private void list(Catalogue catalogue) {
    out().printf(ROW, "connector", "does", "simulator");
    for (Connector c : catalogue.all()) {
      String simulator = c.simulator().startsWith("none") ? "-" : c.simulator();
      out().printf(ROW, c.name(), c.title(), simulator);
    }
    out().flush();
  }

  private void sayUnknown(Catalogue catalogue) {
    List<String> names = catalogue.all().stream().map(Connector::name).toList();
    PrintWriter err = spec.commandLine().getErr();
    err.println("simpul connectors: there is no connector " + name + ".");
    err.println(Nearest.hint(name, names) + "There are " + String.join(", ", names) + ".");
    err.flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
