package id.simpul.deploy.cli;

import id.simpul.deploy.SimpulApplication;
import id.simpul.deploy.edge.BitRate;
import id.simpul.deploy.edge.Join;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simpul run}: starts the hub and keeps it running. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Starts the hub.",
    footer = {
      "",
      "Example: simpul run --home /var/lib/simpul --config /etc/simpul --http-port 8080",
      "An edge: simpul run --edge bandung-barat.join --bandwidth 256kbit",
      "Addresses and secrets of participants come from the environment: the property",
      "lapor.base-url is the variable LAPOR_BASE_URL."
    })
public final class RunCommand implements Callable<Integer> {

  /** The hub's threads live on; the process does not end with the command. */
  public static final int KEEPS_RUNNING = -1;

  @Option(names = "--home", description = "Directory of all state. Default: ~/.simpul")
  private Path home = Path.of(System.getProperty("user.home"), ".simpul");

  @Option(
      names = "--config",
      description = "Directory with your own files, laid over the shipped ones. Repeatable.")
  private List<Path> config = new ArrayList<>();

  @Option(names = "--http-port", description = "Default: ${DEFAULT-VALUE}")
  private int port = 8080;

  @Option(
      names = "--http-address",
      description =
          "Address to listen on. Default: ${DEFAULT-VALUE}, reachable from this machine only.")
  private String address = "127.0.0.1";

  @Option(
      names = "--edge",
      paramLabel = "FILE",
      description = {
        "Runs this hub as an edge, with the join file from: simpul edge add.",
        "It forwards over one outgoing connection whenever the link is up."
      })
  private Path edge;

  @Option(
      names = "--bandwidth",
      paramLabel = "RATE",
      description = "What an edge's link may take in each direction, for instance 256kbit.")
  private String bandwidth;

  @Option(names = "--stop-when-ready", hidden = true, description = "For the launcher's archive.")
  private boolean stopWhenReady;

  @Override
  public Integer call() throws IOException {
    ConfigurableApplicationContext hub = start(home, config, port, address, edge());
    if (stopWhenReady) {
      hub.close();
      return 0;
    }
    return KEEPS_RUNNING;
  }

  private List<String> edge() throws IOException {
    if (edge == null) {
      return List.of();
    }
    // Says now, in one sentence, what is wrong with it.
    Join.read(edge);
    List<String> more = new ArrayList<>(List.of("--simpul.edge.join=" + edge.toAbsolutePath()));
    if (bandwidth != null) {
      BitRate.valueOf(bandwidth);
      more.add("--simpul.edge.bandwidth=" + bandwidth);
    }
    return more;
  }

  /** Starts the hub inside this process; further arguments are Spring properties. */
  public static ConfigurableApplicationContext start(
      Path home, List<Path> config, int port, String address, List<String> more) {
    ListenAddress.check(address, port);
    List<String> arguments = new ArrayList<>();
    arguments.add("--simpul.home=" + home.toAbsolutePath());
    arguments.add("--server.port=" + port);
    arguments.add("--server.address=" + address);
    if (!config.isEmpty()) {
      arguments.add(
          "--simpul.config="
              + config.stream().map(Path::toString).collect(Collectors.joining(",")));
    }
    arguments.addAll(more);
    return new SpringApplication(SimpulApplication.class).run(arguments.toArray(String[]::new));
  }
}
