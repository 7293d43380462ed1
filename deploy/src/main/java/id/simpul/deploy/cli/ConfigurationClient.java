package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.files.ConfigurationArchive;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.control.GitCheckout;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command asks a running hub about its configuration: files, caller, request. */
final class ConfigurationClient {

  private static final String PATH = "/api/v1/configuration/";

  @Mixin private HubClient hub;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--config",
      description =
          "Directory with your own files, laid over the shipped ones. Repeatable. Default: the"
              + " current directory.")
  private List<Path> config = new ArrayList<>();

  @Option(
      names = "--folder",
      description =
          "Send only this folder, for instance regions/32.02-sukabumi; everything else stays.")
  private String folder;

  @Option(
      names = "--as",
      description = "Whose first key is used when none is given. Default: ${DEFAULT-VALUE}")
  private String as = "operator";

  HubClient.Answer plan() throws IOException, InterruptedException {
    return post("plan", Map.of());
  }

  /**
   * @param planned the version that the plan was made for
   */
  HubClient.Answer apply(String who, String why, String planned)
      throws IOException, InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("who", who);
    parameters.put("why", why);
    parameters.put("planned", planned);
    GitCheckout.commit(directories()).ifPresent(commit -> parameters.put("commit", commit));
    return post("apply", parameters);
  }

  private HubClient.Answer post(String call, Map<String, String> parameters)
      throws IOException, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    Optional.ofNullable(folder).ifPresent(only -> all.put("folder", only));
    String query =
        all.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
    return hub.post(as, PATH + call + query, "application/zip", archive(), Map.of());
  }

  private byte[] archive() {
    ConfigurationFiles files = ConfigurationFiles.of(directories());
    if (!files.faults().isEmpty()) {
      throw new IllegalStateException(
          files.faults().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
    return ConfigurationArchive.write(folder == null ? files : files.only(folder + "/"));
  }

  private List<Path> directories() {
    List<Path> named = config.isEmpty() ? List.of(Path.of("")) : config;
    List<String> objections =
        named.stream().flatMap(d -> OwnDirectory.objection(d).stream()).toList();
    if (!objections.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.join("\n", objections) + " Name it with --config.");
    }
    return named;
  }

  /** Says what was refused, as the hub says it. */
  static void refused(HubClient.Answer answer, PrintWriter err) throws Exception {
    JsonNode problem = answer.json();
    err.println(problem.path("title").asText());
    err.println(problem.path("detail").asText());
    err.flush();
  }
}
