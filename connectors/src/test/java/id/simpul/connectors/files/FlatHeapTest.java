package id.simpul.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are much larger than the heap of the process that takes them. */
class FlatHeapTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"csv,900000,100000000", "xlsx,300000,5000000"})
  void a_file_of_any_size_passes_in_a_small_heap(String form, String rows, long bytes)
      throws Exception {
    Path file = LargeFile.hidden(folder, form);
    LargeFile.write(file, form, Long.parseLong(rows));
    assertThat(Files.size(file)).isGreaterThan(bytes);
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx40m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LargeFile.class.getName(),
                    folder.toString(),
                    form,
                    rows))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
