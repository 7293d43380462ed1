package id.simpul.deploy.simulate;

import id.simpul.connectors.simulator.Mishaps;
import id.simpul.connectors.simulator.SimulatedSystem;
import id.simpul.connectors.simulator.Simulators;
import id.simpul.deploy.cli.TimeSpan;
import id.simpul.mappings.fault.Nearest;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul simulate}: plays partner systems on this machine until it is ended. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Plays partner systems on this machine, with made-up data, until you press Ctrl-C. Without a",
      "SYSTEM it lists them. Each shows what it received at /_simulator."
    },
    footer = {
      "",
      "Example: simpul simulate lapor dukcapil bpjs",
      "         simpul simulate lapor --latency 200ms --error-rate 0.05 --garbage 0.01 --seed 7",
      "         simpul simulate lapor --down-for 30s --down-every 5m",
      "Exit status 1: a port is in use. 2: wrong call."
    })
public final class SimulateCommand implements Callable<Integer> {

  private static final int MOST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SYSTEM", description = "Names of systems, for instance lapor.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--port-base",
      paramLabel = "N",
      description =
          "Port of the first system; the next ones follow. 0: any free ports."
              + " Default: ${DEFAULT-VALUE}")
  private int portBase = 18_100;

  @Option(
      names = "--latency",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "Wait before every answer, for instance 200ms. Default: 0s")
  private Duration latency = Duration.ZERO;

  @Option(
      names = "--error-rate",
      paramLabel = "SHARE",
      description = {
        "Share of requests, 0 to 1, that fail: a third with 503, a third with 500, and a third is",
        "taken but never answered. Default: ${DEFAULT-VALUE}"
      })
  private double errorRate;

  @Option(
      names = "--garbage",
      paramLabel = "SHARE",
      description = {
        "Share of requests, 0 to 1, that are taken and answered with something that is not HTTP.",
        "Default: ${DEFAULT-VALUE}"
      })
  private double garbage;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "The same seed and the same order of requests fail alike. Default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(
      names = "--down-for",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "Refuse connections for so long after the start, the page too. Default: 0s")
  private Duration downFor = Duration.ZERO;

  @Option(
      names = "--down-every",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "Be down again whenever so long has passed; longer than --down-for.")
  private Duration downEvery = Duration.ZERO;

  @Override
  public Integer call() throws Exception {
    if (names.isEmpty()) {
      list();
      return CommandLine.ExitCode.OK;
    }
    try (Simulation simulation = new Simulation(systems(), disturbance(), out())) {
      simulation.start(checkedPort());
      out().println("End them with Ctrl-C.");
      out().flush();
      new CountDownLatch(1).await();
    }
    return CommandLine.ExitCode.OK;
  }

  private void list() {
    Simulators.all().forEach(s -> out().printf("%-16s %s%n", s.name(), s.title()));
    out().flush();
  }

  private List<SimulatedSystem> systems() {
    return names.stream().distinct().map(this::system).toList();
  }

  private SimulatedSystem system(String name) {
    List<String> known = Simulators.names();
    return Simulators.find(name)
        .orElseThrow(
            () ->
                wrong(
                    "there is no simulated system "
                        + name
                        + ". "
                        + Nearest.hint(name, known)
                        + "There are "
                        + String.join(", ", known)
                        + "."));
  }

  private Disturbance disturbance() {
    if (!downEvery.isZero() && downEvery.compareTo(downFor) <= 0) {
      throw wrong("--down-every must be longer than --down-for.");
    }
    try {
      // Made once here, so that rates that cannot be are refused before anything starts.
      new Mishaps(errorRate, garbage, seed);
    } catch (IllegalArgumentException e) {
      throw wrong("--error-rate and --garbage: " + e.getMessage() + ".");
    }
    return new Disturbance(latency, errorRate, garbage, seed, downFor, downEvery);
  }

  private int checkedPort() {
    if (portBase < 0 || portBase + names.size() - 1 > MOST_PORT) {
      throw wrong("--port-base must be from 0 to " + MOST_PORT + ", with room for every system.");
    }
    return portBase;
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
