package id.simpul.deploy.bench;

import id.simpul.mappings.functions.Functions;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.translate.Jslt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one message costs a mapping of 50 fields on one thread, parsing and writing included. */
final class MappingSpeed {

  private static final int FIELDS = 50;

  private static final List<String> COPIED = List.of(".f%1$d");

  /** Of every six fields one is copied, five go through functions. */
  private static final List<String> BY_FUNCTIONS =
      List.of(
          ".f%1$d",
          "blank-dash(.f%1$d)",
          "date(.day).date",
          "area(.area).area",
          "phone(.phone).phone",
          "if (.f%1$d) uppercase(.f%1$d)");

  private MappingSpeed() {}

  /** Median in microseconds, every field copied. */
  static double copied() throws Exception {
    return median(COPIED);
  }

  /** Median in microseconds, most fields by functions. */
  static double byFunctions() throws Exception {
    return median(BY_FUNCTIONS);
  }

  private static double median(List<String> expressions) throws Exception {
    Jslt mapping =
        Jslt.compile(
            "bench",
            mapping(expressions),
            Functions.ALL,
            name -> {
              throw new IllegalArgumentException(name);
            });
    byte[] message = message();
    return Repeated.medianMicros(() -> Json.write(mapping.toCanonical().translate(message)).length);
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
    String others = ",\"day\":\"12/03/1990\",\"area\":\"3671011001\",\"phone\":\"08123456789\"";
    return ("{" + fields + others + "}").getBytes(StandardCharsets.UTF_8);
  }
}
