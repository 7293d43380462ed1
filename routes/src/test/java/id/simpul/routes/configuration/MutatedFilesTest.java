package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a slip of the keyboard makes of a file, the loader answers with faults in sentences. */
class MutatedFilesTest {

  private static final int SLIPS = Integer.getInteger("simpul.slips", 300);
  private static final List<String> PIECES =
      List.of(
          "", " ", "\n", "\t", "{", "}", "[", "]", "\"", "'", ":", "- ", "#", "*", "&a ", "!x ",
          "|", ">", "%", "@", "0", "-1", "null", "true", "~", "é", "\u0000", "{{", "<", "$", "/",
          "..");

  @TempDir Path root;

  @Test
  void noSlipEndsInAnException() throws IOException {
    RightConfiguration configuration = new RightConfiguration(root);
    List<String> files = configuration.files().stream().sorted().toList();
    Random random = new Random(20261124);
    int faulty = 0;
    for (int slip = 0; slip < SLIPS; slip++) {
      String file = files.get(random.nextInt(files.size()));
      String right = configuration.read(file);
      String wrong = slipped(right, random);
      configuration.write(file, wrong);
      faulty += faults(configuration, file + "\n" + wrong).isEmpty() ? 0 : 1;
      configuration.write(file, right);
    }
    assertThat(faulty).as("slips that matter").isGreaterThan(SLIPS / 3);
  }

  private static List<Fault> faults(RightConfiguration configuration, String slip) {
    try {
      List<Fault> faults = configuration.faults();
      inSentences(faults);
      return faults;
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(slip, e);
    }
  }

  private static String slipped(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(4));
    return text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
  }

  private static void inSentences(List<Fault> faults) {
    assertThat(new HashSet<>(faults)).hasSameSizeAs(faults);
    for (Fault fault : faults) {
      assertThat(fault.reason()).endsWith(".").doesNotContain("Exception", "\n");
      assertThat(fault.advice()).isNotBlank();
      assertThat(fault.line()).isNotNegative();
    }
  }
}
