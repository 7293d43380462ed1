package id.simpul.deploy.map;

import id.simpul.deploy.cli.OwnDirectory;
import id.simpul.mappings.fault.Nearest;
import id.simpul.routes.configuration.MappingSide;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul map}: the mapping page, until it is ended. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a page in which mappings are written: sample, mapping and result side by side.",
      "Only this machine can open it, by the address that is printed."
    },
    footer = {
      "",
      "Example: simpul map /etc/simpul",
      "         simpul map . --participant lapor --flow citizen-report",
      "End it with Ctrl+C. Exit status 2: wrong call."
    })
public final class MapCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "Directories with your own files, as for check. Default: the current one.")
  private List<Path> directories = List.of(Path.of("."));

  @Option(names = "--participant", paramLabel = "ID", description = "Opens this one.")
  private String participant = "";

  @Option(names = "--flow", paramLabel = "ID", description = "Opens its mapping of this flow.")
  private String flow = "";

  @Option(
      names = "--http-port",
      paramLabel = "N",
      description = "Port of the page; 0 for any free one. Default: ${DEFAULT-VALUE}")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> objections =
        directories.stream().flatMap(d -> OwnDirectory.objection(d).stream()).toList();
    if (!objections.isEmpty()) {
      objections.forEach(reason -> spec.commandLine().getErr().println("simpul map: " + reason));
      return CommandLine.ExitCode.USAGE;
    }
    Workspace workspace = new Workspace(directories);
    Optional<String> unknown = unknown(workspace);
    if (unknown.isPresent()) {
      spec.commandLine().getErr().println("simpul map: " + unknown.get());
      return CommandLine.ExitCode.USAGE;
    }
    try (MapServer server = new MapServer(workspace, port)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("The mapping page is at");
      out.println("  " + address(server));
      out.println("Ctrl+C ends it.");
      out.flush();
      new CountDownLatch(1).await();
    }
    return CommandLine.ExitCode.OK;
  }

  /** Why the wanted participant cannot be opened; empty when it can. */
  private Optional<String> unknown(Workspace workspace) {
    Set<String> known =
        workspace.sides().all().stream().map(MappingSide::participant).collect(Collectors.toSet());
    if (participant.isEmpty() || known.contains(participant)) {
      return Optional.empty();
    }
    String hint = Nearest.hint(participant, known);
    return Optional.of(
        "There is no participant "
            + participant
            + " whose file can be read. "
            + (hint.isEmpty() ? "simpul check says more." : hint.strip()));
  }

  /** The token stands behind the hash, which no browser sends to anybody. */
  private String address(MapServer server) {
    String page = "http://127.0.0.1:" + server.port() + "/#token=" + server.token();
    return page
        + (participant.isEmpty() ? "" : "&participant=" + encoded(participant))
        + (flow.isEmpty() ? "" : "&flow=" + encoded(flow));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
