package id.simpul.connectors.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands beside a Kamelet: its test and its page. */
final class CompanyConventions {

  /** Where the pages of connectors stand. */
  static final Path PAGES = Path.of("../deploy/docs/connectors");

  private static final Path TESTS = Path.of("src/test/java/id/simpul/connectors");

  private CompanyConventions() {}

  /** A test, or what it is made with, in the folder of some system calls it by its name. */
  static Stream<String> test(KameletFile kamelet) {
    Pattern name = Pattern.compile("\\b" + Pattern.quote(kamelet.name()) + "\\b");
    try (Stream<Path> files = Files.walk(TESTS, 2)) {
      boolean tested =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.getParent().endsWith("conventions"))
              .anyMatch(file -> name.matcher(content(file)).find());
      return tested
          ? Stream.empty()
          : Stream.of("Nothing in a folder of " + TESTS + " names it: add its test.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> page(KameletFile kamelet) {
    return Files.exists(PAGES.resolve(kamelet.name() + ".md"))
        ? Stream.empty()
        : Stream.of("It has no page: run " + ConnectorPagesTest.COMMAND + ".");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
