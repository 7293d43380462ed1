package id.simpul.deploy.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The console's passwords as the first start wrote them. */
record Passwords(Path home) {

  String of(String user) throws IOException {
    return Files.readAllLines(home.resolve("keys/first-start.txt")).stream()
        .filter(line -> line.startsWith("console " + user + " "))
        .map(line -> line.split(" ")[2])
        .findFirst()
        .orElseThrow();
  }
}
