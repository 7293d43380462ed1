package id.simpul.mappings.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of provinces, regencies and cities by their dotted codes; read when first asked for. */
final class KnownAreas {

  private static final String FILE = "areas.csv";

  private KnownAreas() {}

  static Optional<String> name(String dotted) {
    return Optional.ofNullable(Names.BY_CODE.get(dotted));
  }

  static Map<String, String> all() {
    return Names.BY_CODE;
  }

  private static final class Names {
    static final Map<String, String> BY_CODE = read();

    private static Map<String, String> read() {
      try (InputStream in = KnownAreas.class.getResourceAsStream(FILE)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
            .skip(1)
            .map(line -> line.split(",", 2))
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
