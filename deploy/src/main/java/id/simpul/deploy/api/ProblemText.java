package id.simpul.deploy.api;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * A problem in one language.
 *
 * @param title what is wrong, the same for every request
 * @param advice what to do about it
 */
record ProblemText(String title, String advice) {

  static final Map<Problem, ProblemText> ENGLISH = read("/problems/en.properties");
  static final Map<Problem, ProblemText> INDONESIAN = read("/problems/id.properties");

  private static Map<Problem, ProblemText> read(String resource) {
    Properties texts = properties(resource);
    Map<Problem, ProblemText> all = new EnumMap<>(Problem.class);
    for (Problem problem : Problem.values()) {
      all.put(
          problem,
          new ProblemText(
              text(texts, problem.code() + ".title"), text(texts, problem.code() + ".advice")));
    }
    return Collections.unmodifiableMap(all);
  }

  private static String text(Properties texts, String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  private static Properties properties(String resource) {
    Properties texts = new Properties();
    try (var in = ProblemText.class.getResourceAsStream(resource)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
