package id.simpul.mappings.translate;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.functions.Functions;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.tables.CodeTableReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures what one message costs a mapping of 50 fields, parsing and writing included; to be run
 * by hand. Prints the median and the 99th percentile of single translations on one thread.
 */
public final class MappingSpeed {

  private static final int FIELDS = 50;
  private static final int WARM_UP = 100_000;
  private static final int MEASURED = 100_000;

  private MappingSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path root = Files.createTempDirectory("mapping-speed");
    Path tables = Files.createDirectories(root.resolve("city/x/tables"));
    Path unit = Files.writeString(tables.resolve("unit.csv"), "source,target\nvalue,A1\n");
    var read = CodeTableReader.read(ConfigurationFiles.of(List.of(root)), "city/x/", new Faults());
    var functions = Functions.with(read);
    Files.delete(unit);
    for (Path folder = tables; folder.startsWith(root); folder = folder.getParent()) {
      Files.delete(folder);
    }
    measure(
        "50 fields, copied", Jslt.compile("x", mapping(List.of(".f%1$d")), functions, n -> null));
    List<String> mixed =
        List.of(
            ".f%1$d",
            "blank-dash(.f%1$d)",
            "table(\"unit\", .code)",
            "date(.day).date",
            "area(.area).area",
            "phone(.phone).phone",
            "if (.f%1$d) uppercase(.f%1$d)",
            "fallback(.none, .f%1$d)");
    measure("50 fields, 44 by functions", Jslt.compile("x", mapping(mixed), functions, n -> null));
  }

  private static String mapping(List<String> expressions) {
    return IntStream.range(0, FIELDS)
        .mapToObj(i -> "\"t" + i + "\": " + expressions.get(i % expressions.size()).formatted(i))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static byte[] message() {
    String fields =
        IntStream.range(0, FIELDS)
            .mapToObj(i -> "\"f" + i + "\":\"value " + i + "\"")
            .collect(Collectors.joining(","));
    String codes =
        ",\"code\":\"value\",\"day\":\"12/03/1990\",\"area\":\"3671011001\",\"phone\":\"08123456789\"";
    return ("{" + fields + codes + "}").getBytes(StandardCharsets.UTF_8);
  }

  private static void measure(String what, Jslt mapping) throws Exception {
    byte[] message = message();
    long bytes = 0;
    for (int i = 0; i < WARM_UP; i++) {
      bytes += translate(mapping, message);
    }
    long[] nanos = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long from = System.nanoTime();
      bytes += translate(mapping, message);
      nanos[i] = System.nanoTime() - from;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%s: median %.1f µs, p99 %.1f µs (%d bytes written)%n",
        what, nanos[MEASURED / 2] / 1e3, nanos[MEASURED * 99 / 100] / 1e3, bytes);
  }

  private static int translate(Jslt mapping, byte[] message) throws Exception {
    return Json.write(mapping.toCanonical().translate(message)).length;
  }
}
