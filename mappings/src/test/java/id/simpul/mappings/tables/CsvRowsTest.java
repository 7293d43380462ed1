package id.simpul.mappings.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  @Property
  void whatIsQuotedIsReadBack(@ForAll @Size(min = 1, max = 5) List<@NotBlank String> values) {
    String text =
        values.stream()
            .map(v -> "\"" + v.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(","));
    List<String> lines = values.stream().map(CsvRowsTest::lineEnds).toList();
    assertThat(CsvRows.of("a,b\n" + text).get(1)).isEqualTo(new CsvRows.Row(2, lines, true));
  }

  @Property
  void anyTextIsReadToItsEnd(@ForAll String text) {
    assertThat(CsvRows.of(text).size()).isLessThanOrEqualTo((int) lineEnds(text).lines().count());
  }

  private static String lineEnds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  @Test
  void aQuotedLineEndCountsAsALine() {
    assertThat(CsvRows.of("a,b\n\"1\n2\",x\n\n3,y").stream().map(CsvRows.Row::line))
        .containsExactly(1, 2, 5);
  }

  @Test
  void semicolonsSeparateWhereTheHeaderSaysSo() {
    assertThat(CsvRows.of("a;b\r\n1,5;2\r\n").get(1).fields()).containsExactly("1,5", "2");
  }

  @Test
  void aQuoteThatIsNotClosedIsSaid() {
    assertThat(CsvRows.of("a,b\n\"1,x\n2,y").get(1))
        .isEqualTo(new CsvRows.Row(2, List.of("1,x\n2,y"), false));
    assertThat(CsvRows.of("a,b\n\"1\"2,x").get(1).whole()).isFalse();
  }

  @Test
  void manyQuotesDoNotExhaustTheStack() {
    String many = IntStream.range(0, 100_000).mapToObj(i -> "\"\"").collect(Collectors.joining());
    assertThat(CsvRows.of("\"" + many + "\"").get(0).fields().get(0)).hasSize(100_000);
  }
}
