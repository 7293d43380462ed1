package id.simpul.deploy.kit;

import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.routes.configuration.SampleKind;
import id.simpul.routes.configuration.Translated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what mappings make of samples as their expected results, where there is none yet and the
 * message would be accepted. What is there is never written over.
 */
public final class Accept {

  /** Ending of an input to that of its result. */
  private static final Map<String, String> RESULTS =
      Map.of(
          ".source.json", ".canonical.json",
          ".source.xml", ".canonical.json",
          ".granted.json", ".sent.json",
          ".request.json", ".canonical-request.json",
          ".request.xml", ".canonical-request.json",
          ".canonical-answer.json", ".answer.json",
          ".system-answer.json", ".canonical-answer.json");

  private Accept() {}

  /** Paths of the files written. */
  public static List<Path> write(List<Path> directories) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Translated sample : CheckRound.of(directories).own()) {
      boolean right = sample.reasons().isEmpty() && sample.made().isPresent();
      Optional<Path> file =
          right ? result(sample, sample.made().get(), directories) : Optional.empty();
      if (file.isPresent() && sample.expectedFile().isEmpty()) {
        Files.write(file.get(), pretty(sample.made().get()), StandardOpenOption.CREATE_NEW);
        written.add(file.get());
      }
    }
    return written;
  }

  private static Optional<Path> result(Translated sample, byte[] made, List<Path> directories) {
    String input = sample.input();
    int ending = input.indexOf('.', input.lastIndexOf('/') + 1);
    Optional<String> result = Optional.ofNullable(RESULTS.get(input.substring(ending)));
    return result.flatMap(
        name ->
            directories.stream()
                .filter(directory -> Files.exists(directory.resolve(input)))
                .map(
                    directory ->
                        directory.resolve(
                            input.substring(0, ending) + SampleKind.ending(name, made)))
                .findFirst());
  }

  private static byte[] pretty(byte[] made) {
    try {
      return PrettyJson.bytes(Json.parse(made));
    } catch (MalformedBody e) {
      return made;
    }
  }
}
