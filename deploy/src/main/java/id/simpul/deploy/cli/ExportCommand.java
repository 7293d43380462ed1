package id.simpul.deploy.cli;

import id.simpul.mappings.files.ConfigurationArchive;
import id.simpul.mappings.files.ConfigurationFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul export}: everything that a hub holds of one participant. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what a running hub holds of a participant: below configuration/ its folder, its",
      "agreements and their flows as they are in force; in messages.jsonl one message a line, those",
      "it sent with the original, those it received with its own deliveries. Changes nothing there.",
      "The directory then holds personal data; only you can read messages.jsonl."
    },
    footer = {
      "",
      "Example: simpul export sukabumi --to sukabumi-2026-11-24 --hub https://simpul.kota.go.id",
      "Exit status 0: written whole. 1: not, or not whole. 2: wrong call."
    })
final class ExportCommand implements Callable<Integer> {

  private static final String MESSAGES = "messages.jsonl";

  @Mixin private HubClient hub;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PARTICIPANT", description = "Whose data.")
  private String participant;

  @Option(names = "--to", required = true, description = "A directory that is new or empty.")
  private Path directory;

  @Option(
      names = "--as",
      description =
          "Whose first key is used when none is given: the participant's or the operator's."
              + " Default: the participant")
  private String as;

  @Override
  public Integer call() throws Exception {
    mustBeEmpty();
    String caller = as == null ? participant : as;
    HubClient.Whole files = hub.whole(caller, "/api/v1/participants/" + participant + "/files");
    if (files.status() != 200) {
      ConfigurationClient.refused(files.answer(), spec.commandLine().getErr());
      return 1;
    }
    int written = write(ConfigurationArchive.read(files.body()));
    long messages =
        new MessageExport(hub, caller, participant, spec.commandLine().getErr())
            .write(directory.resolve(MESSAGES));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s: %d files, %d messages%n", directory, written, messages);
    out.flush();
    return 0;
  }

  private void mustBeEmpty() throws IOException {
    Files.createDirectories(directory);
    try (var there = Files.list(directory)) {
      if (there.findAny().isPresent()) {
        throw new IOException(directory + " is not empty; name a new directory with --to");
      }
    }
  }

  private int write(ConfigurationFiles files) throws IOException {
    if (!files.faults().isEmpty()) {
      throw new IOException("the hub's answer cannot be used: " + files.faults().get(0));
    }
    for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
      Path path = directory.resolve("configuration").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return files.all().size();
  }
}
