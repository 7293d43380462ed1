package id.simpul.deploy.cli;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.tables.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code simpul tables files}: lists the code tables, and how many entries are placeholders. */
@Command(
    name = "files",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the code tables: how many entries each has, how many of them are placeholders (their",
      "note begins with that word) that must not go into use, and whether the table is shipped or",
      "your own."
    },
    footer = {
      "",
      "Example: simpul tables files /etc/simpul",
      "Exit status 0: no placeholder. 1: at least one."
    })
final class TablesFilesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      description = "Directories with your own files, laid over the shipped ones in this order.")
  private List<Path> directories = new ArrayList<>();

  @Override
  public Integer call() {
    ConfigurationFiles shipped = ConfigurationFiles.shippedWith(List.of());
    List<TableFile> tables = TableFile.all(ConfigurationFiles.shippedWith(directories));
    tables.forEach(table -> print(table, table.isIn(shipped)));
    int placeholders = tables.stream().mapToInt(TableFile::placeholders).sum();
    System.out.println(placeholders + " placeholders in " + tables.size() + " tables");
    return placeholders == 0 ? 0 : 1;
  }

  private static void print(TableFile table, boolean shipped) {
    System.out.printf(
        "%-52s %4d entries %4d placeholders  %s%n",
        table.path(), table.entries(), table.placeholders(), shipped ? "shipped" : "your own");
  }
}
