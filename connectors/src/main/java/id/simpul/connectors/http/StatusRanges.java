package id.simpul.connectors.http;

import java.util.Arrays;
import java.util.List;

/** HTTP statuses as a parameter lists them, {@code 200-299,303}; empty text: none. */
final class StatusRanges {

  static final StatusRanges SUCCESS = new StatusRanges("200-299");

  private record Range(int from, int to) {}

  private final List<Range> ranges;

  /**
   * @throws IllegalArgumentException if it is no such list
   */
  StatusRanges(String text) {
    ranges =
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(StatusRanges::range)
            .toList();
  }

  boolean contain(int status) {
    return ranges.stream().anyMatch(range -> range.from() <= status && status <= range.to());
  }

  private static Range range(String part) {
    if (!part.matches("[1-5]\\d\\d(-[1-5]\\d\\d)?")) {
      throw new IllegalArgumentException("statuses are written as in 200-299,303");
    }
    String[] ends = part.split("-");
    return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }
}
