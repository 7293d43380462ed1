package id.simpul.deploy.cli;

import id.simpul.deploy.SimpulApplication;
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

  @Option(names = "--stop-when-ready", hidden = true, description = "For the launcher's archive.")
  private boolean stopWhenReady;

  @Override
  public Integer call() {
    ConfigurableApplicationContext hub = start(home, config, port, address, List.of());
    if (stopWhenReady) {
      hub.close();
      return 0;
    }
    return KEEPS_RUNNING;
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
