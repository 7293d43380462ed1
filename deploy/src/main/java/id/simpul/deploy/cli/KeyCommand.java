package id.simpul.deploy.cli;

import id.simpul.deploy.identity.ApiKeys;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simpul key}: gives a participant a new API key. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Makes a new API key for a participant; the old one is refused from then on.",
    footer = {"", "Example: simpul key laksa --home /var/lib/simpul"})
final class KeyCommand implements Callable<Integer> {

  @Option(names = "--home", description = "Default: ~/.simpul")
  private Path home = Path.of(System.getProperty("user.home"), ".simpul");

  @Parameters(paramLabel = "PARTICIPANT")
  private String participant;

  @Override
  public Integer call() {
    System.out.println(new ApiKeys(home).rotate(participant));
    return 0;
  }
}
