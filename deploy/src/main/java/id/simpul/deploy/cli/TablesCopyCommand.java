package id.simpul.deploy.cli;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.tables.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code simpul tables copy}: puts a participant's shipped tables where an installation fills them.
 */
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the shipped code tables of a participant into your own directory, where they lie over",
      "the shipped ones. A file that is there already stays as it is."
    },
    footer = {"", "Example: simpul tables copy lapor /etc/simpul"})
final class TablesCopyCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "PARTICIPANT", description = "Whose tables.")
  private String participant;

  @Parameters(index = "1", paramLabel = "DIR", description = "Your own directory.")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    ConfigurationFiles shipped = ConfigurationFiles.shippedWith(List.of());
    List<TableFile> tables =
        TableFile.all(shipped).stream().filter(t -> t.participant().equals(participant)).toList();
    if (tables.isEmpty()) {
      System.err.println("simpul tables copy: " + participant + " has no code tables.");
      return CommandLine.ExitCode.USAGE;
    }
    for (TableFile table : tables) {
      copy(shipped, table);
    }
    return CommandLine.ExitCode.OK;
  }

  private void copy(ConfigurationFiles shipped, TableFile table) throws IOException {
    Path to = directory.resolve(table.path());
    if (Files.exists(to)) {
      System.out.println("stays   " + to);
      return;
    }
    Files.createDirectories(to.getParent());
    Files.write(to, shipped.read(table.path()));
    System.out.println("copied  " + to + ": " + table.placeholders() + " placeholders to replace");
  }
}
