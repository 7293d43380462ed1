package id.simpul.mappings.editing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every function that a mapping may call, with its signature and what it does in two languages. */
public final class KnownFunctions {

  /** JSLT's own and ours; without those that are refused, as each time they give another value. */
  public static final List<KnownFunction> ALL = read("functions.txt");

  /**
   * A function or a macro.
   *
   * @param signature for instance {@code nik(text, birthDate?)}
   */
  public record KnownFunction(String name, String signature, String english, String indonesian) {

    Candidate candidate() {
      String insert = signature.equals(name + "()") ? signature : name + "(";
      return new Candidate(name, Candidate.Kind.FUNCTION, signature, english, indonesian, insert);
    }
  }

  private KnownFunctions() {}

  private static List<KnownFunction> read(String resource) {
    try (var in = KnownFunctions.class.getResourceAsStream(resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| "))
          .map(part -> new KnownFunction(name(part[0]), part[0], part[1], part[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String signature) {
    return signature.substring(0, signature.indexOf('('));
  }
}
