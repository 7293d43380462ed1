package id.simpul.deploy.edge;

import id.simpul.deploy.identity.ApiKey;
import id.simpul.deploy.identity.ApiKeys;
import id.simpul.routes.edge.CentreKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simpul edge}: lets edges join this hub, or no longer. */
@Command(
    name = "edge",
    mixinStandardHelpOptions = true,
    subcommands = {EdgeCommand.Add.class, EdgeCommand.Revoke.class, EdgeCommand.ListAll.class},
    description = {
      "Lets edges join this hub: small hubs at the end of thin links.",
      "Their participants' files say edge: NAME. See deploy/docs/edge.md."
    },
    footer = {"", "Example: simpul edge add bandung-barat --centre hub.example.go.id:5671"})
public final class EdgeCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Where the secrets are. */
  static final class Home {
    @Option(names = "--home", description = "Of the centre. Default: ~/.simpul")
    private Path home = Path.of(System.getProperty("user.home"), ".simpul");

    ApiKeys secrets() {
      return ApiKeys.ofEdges(home, Clock.systemUTC());
    }

    Path keys() {
      return home.resolve("keys");
    }
  }

  /** {@code simpul edge add}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Writes the join file of an edge: the centre's address and key, and a new secret.",
        "An earlier secret of the edge is refused from then on. Start the hub again after the first."
      },
      footer = {
        "",
        "Example: simpul edge add bandung-barat --centre hub.example.go.id:5671",
        "At the edge then: simpul run --edge bandung-barat.join"
      })
  static final class Add implements Callable<Integer> {

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
    @CommandLine.Mixin private Home home;

    @Option(
        names = "--centre",
        required = true,
        paramLabel = "HOST:PORT",
        description = "Where the edge reaches this hub; the port is 5671 unless set otherwise.")
    private String centre;

    @Option(names = "--out", description = "Default: NAME.join in this directory")
    private Path out;

    @Option(
        names = "--key-store",
        description = "PKCS #12 file with the centre's key. Default: keys/centre.p12 below home")
    private Path keyStore;

    @Option(
        names = "--key-store-password",
        interactive = true,
        arity = "0..1",
        description = "Of that file; asked for when no value follows.")
    private String keyStorePassword = "";

    @Parameters(paramLabel = "NAME")
    private String name;

    @Override
    public Integer call() throws IOException {
      CentreKey key =
          keyStore == null ? CentreKey.in(home.keys()) : new CentreKey(keyStore, keyStorePassword);
      Path file = out == null ? Path.of(name + ".join") : out;
      if (Files.exists(file)) {
        throw new IllegalArgumentException(file + " is there already; give another --out");
      }
      // Says what is wrong with name or address before an earlier secret ends.
      Join.of(name, centre, key.pin(), "");
      Join.of(name, centre, key.pin(), home.secrets().rotate(name, Duration.ZERO)).write(file);
      PrintWriter to = spec.commandLine().getOut();
      to.println(file + " is written. Carry it to the edge and start there:");
      to.println("  simpul run --edge " + file.getFileName());
      to.flush();
      return 0;
    }
  }

  /** {@code simpul edge revoke}. */
  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Refuses an edge from now on. What waits for it stays.",
      footer = {"", "Example: simpul edge revoke bandung-barat"})
  static final class Revoke implements Callable<Integer> {

    @CommandLine.Mixin private Home home;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Override
    public Integer call() {
      home.secrets().revoke(name);
      return 0;
    }
  }

  /** {@code simpul edge list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the edges that have, or had, a secret. How they stand: simpul edges",
      footer = {"", "Example: simpul edge list --home /var/lib/simpul"})
  static final class ListAll implements Callable<Integer> {

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
    @CommandLine.Mixin private Home home;

    @Override
    public Integer call() {
      PrintWriter to = spec.commandLine().getOut();
      home.secrets()
          .all()
          .forEach(
              (name, keys) ->
                  to.printf("%-40s %s%n", name, keys.isEmpty() ? "revoked" : made(keys)));
      to.flush();
      return 0;
    }

    private static String made(List<ApiKey> keys) {
      return keys.get(keys.size() - 1).madeAt().map(at -> "since " + at).orElse("");
    }
  }
}
