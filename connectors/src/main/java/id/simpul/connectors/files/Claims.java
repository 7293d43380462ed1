package id.simpul.connectors.files;

import id.simpul.connectors.files.Folder.Entry;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides which file of a folder this hub takes next. For one thread. */
final class Claims {

  private final Incoming incoming;
  private final long takeOverAfter;
  private final Clock clock;
  private final Watch others = new Watch(System::nanoTime);
  private final String claimant = Claim.random();

  /**
   * @param takeOverAfter milliseconds without a sign of progress after which the hub that has a
   *     file is taken for dead
   */
  Claims(Incoming incoming, long takeOverAfter, Clock clock) {
    this.incoming = incoming;
    this.takeOverAfter = takeOverAfter;
    this.clock = clock;
  }

  /** A file that is now this hub's: first one that was begun, then the oldest new one. */
  Optional<Claim> next(Folder folder) throws IOException {
    Optional<Claim> begun = begun(folder);
    return begun.isPresent() ? begun : fresh(folder);
  }

  private Optional<Claim> begun(Folder folder) throws IOException {
    Map<String, Entry> entries =
        folder.list(Claim.FOLDER).stream()
            .collect(Collectors.toMap(Entry::name, Function.identity()));
    others.keepOnly(entries.keySet());
    List<Claim> claims =
        entries.keySet().stream().sorted().flatMap(name -> Claim.read(name).stream()).toList();
    for (Claim claim : claims) {
      if (claim.claimant().equals(claimant)) {
        return Optional.of(claim);
      }
      if (isLeft(claim, entries) && folder.move(claim.path(), claim.by(claimant).path())) {
        return Optional.of(claim.by(claimant));
      }
    }
    return Optional.empty();
  }

  private boolean isLeft(Claim claim, Map<String, Entry> entries) {
    Optional<Entry> progress =
        Optional.ofNullable(entries.get(claim.progress().substring(Claim.FOLDER.length() + 1)));
    long quiet = others.unchangedFor(claim.name(), progress);
    return claim.claimant().equals(Claim.FREE) || quiet >= takeOverAfter;
  }

  private Optional<Claim> fresh(Folder folder) throws IOException {
    List<Entry> complete =
        incoming.complete(folder.list("")).stream()
            .sorted(Comparator.comparingLong(Entry::modified).thenComparing(Entry::name))
            .toList();
    for (Entry entry : complete) {
      Claim claim = Claim.first(entry.name(), claimant, clock);
      if (folder.move(entry.name(), claim.path())) {
        incoming.taken(folder, entry.name());
        return Optional.of(claim);
      }
    }
    return Optional.empty();
  }
}
