package id.simpul.deploy.cli;

import id.simpul.deploy.identity.ApiKey;
import id.simpul.deploy.identity.ApiKeys;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simpul key}: gives a participant a new API key, revokes its keys, lists them. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new API key for a participant; the old one is refused from then on.",
      "A running hub notices within two seconds."
    },
    footer = {
      "",
      "Examples:",
      "  simpul key laksa --grace 24h    the old key stays valid for another day",
      "  simpul key laksa --revoke       laksa has no key until it gets a new one",
      "  simpul key --list --home /var/lib/simpul"
    })
final class KeyCommand implements Callable<Integer> {

  private static final String ROW = "%-24s %-10s %-22s %s%n";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(names = "--home", description = "Default: ~/.simpul")
  private Path home = Path.of(System.getProperty("user.home"), ".simpul");

  @Option(
      names = "--grace",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "How long the old key stays valid, for instance 90m, 24h or 7d. Default: 0s")
  private Duration grace = Duration.ZERO;

  @Option(names = "--revoke", description = "Refuse every key of the participant.")
  private boolean revoke;

  @Option(names = "--list", description = "List the keys, by the start of their hash.")
  private boolean list;

  @Parameters(paramLabel = "PARTICIPANT", arity = "0..1")
  private String participant;

  @Override
  public Integer call() {
    ApiKeys keys = new ApiKeys(home, Clock.systemUTC());
    if (list) {
      list(keys);
    } else if (participant == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name a participant, or give --list");
    } else if (revoke) {
      keys.revoke(participant);
    } else if (!keys.all().containsKey(participant)) {
      throw new NoSuchElementException(
          participant + " has no key below " + home + "; a hub makes the first when it starts");
    } else {
      out().println(keys.rotate(participant, grace));
    }
    out().flush();
    return 0;
  }

  private void list(ApiKeys keys) {
    out().printf(ROW, "participant", "key", "made", "valid until");
    keys.all().forEach(this::list);
  }

  private void list(String of, List<ApiKey> keys) {
    if (keys.isEmpty()) {
      out().printf(ROW, of, "revoked", "", "");
    }
    for (ApiKey key : keys) {
      out().printf(ROW, of, key.shortHash(), time(key.madeAt()), time(key.validUntil()));
    }
  }

  private static String time(Optional<Instant> at) {
    return at.map(t -> Instant.ofEpochSecond(t.getEpochSecond()).toString()).orElse("-");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
