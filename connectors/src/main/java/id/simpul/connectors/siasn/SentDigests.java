package id.simpul.connectors.siasn;

import id.simpul.connectors.state.StateFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the hub took last of each person, by digest; kept over restarts. Thread-safe. */
final class SentDigests {

  private final StateFile file;
  private final Map<String, String> byPerson = new LinkedHashMap<>();

  SentDigests(StateFile file) throws IOException {
    this.file = file;
    file.read().stream()
        .flatMap(String::lines)
        .map(line -> line.split(" "))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> byPerson.put(parts[0], parts[1]));
  }

  synchronized boolean has(String nip, String digest) {
    return digest.equals(byPerson.get(nip));
  }

  /** Returns once it is on disk. */
  synchronized void put(String nip, String digest) throws IOException {
    byPerson.put(nip, digest);
    file.write(
        byPerson.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining("\n")));
  }
}
