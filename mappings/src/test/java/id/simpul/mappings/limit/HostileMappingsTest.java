package id.simpul.mappings.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.functions.Functions;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.translate.DoesNotCompile;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.TranslationFailed;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappings that would run forever or fill the memory end at their limit, each within seconds. */
class HostileMappingsTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final long MAX_ALLOCATED = 600L << 20;

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void endsAtItsLimit(String name, String mapping, String message) throws Exception {
    JsonNode input = Json.parse(message.getBytes(StandardCharsets.UTF_8));
    Jslt compiled = Jslt.compile("x", mapping);
    long before = allocated();

    assertTimeout(
        SOON,
        () ->
            assertThatThrownBy(() -> compiled.apply(input))
                .isInstanceOf(TranslationFailed.class)
                .hasMessageStartingWith("the mapping exceeded its limit of "));

    assertThat(allocated() - before).as("bytes").isLessThan(MAX_ALLOCATED);
  }

  static Stream<Arguments> hostile() {
    String numbers = "[" + "1,".repeat(2_000) + "1]";
    String text = "{\"t\":\"" + "a".repeat(20_000) + "\"}";
    return Stream.of(
        Arguments.of("recursion without end", "def f(n) f($n + 1)  f(0)", "1"),
        Arguments.of(
            "recursion of several functions", "def f(n) g($n)  def g(n) f([$n])  f(0)", "1"),
        Arguments.of(
            "recursion that doubles",
            "def f(n) if ($n < 60) f($n + 1) + f($n + 1) else 1  f(0)",
            "1"),
        Arguments.of("loops within loops", "let a = . {\"r\": [for ($a) [for ($a) .]]}", numbers),
        Arguments.of(
            "loops within loops that keep nothing",
            "let a = . {\"r\": [for ($a) [for ($a) [for ($a) 1 if (. == 2)] if (. == 2)]]}",
            numbers),
        Arguments.of(
            "objects within loops",
            "let a = . {\"r\": [for ($a) {for ($a) string(.) : [for ($a) 1]}]}",
            numbers),
        Arguments.of(
            "a list that doubles", lets("let v%2$d = $v%1$d + $v%1$d ", 60, "$v60"), "[1,2]"),
        Arguments.of(
            "a list of itself", lets("let v%2$d = [$v%1$d, $v%1$d] ", 60, "$v60"), "[1,2]"),
        Arguments.of(
            "an object of itself",
            lets("let v%2$d = {for ([1,2]) string(.) : $v%1$d} ", 60, "to-json($v60)"),
            "[1,2]"),
        Arguments.of("a list of itself by pipes", ". " + "| [., .] ".repeat(60), "[1,2]"),
        Arguments.of(
            "lists that double, compared",
            lets(
                "let v%2$d = [$v%1$d, $v%1$d] ",
                17, "{\"r\": [for ([1,2,3,4,5,6,7,8,9]) $v17 == ($v17 + [.])]}"),
            "[1,2]"),
        Arguments.of("a text that doubles by pipes", ".t " + "| . + . ".repeat(40), text),
        Arguments.of(
            "a text that doubles", lets("let v%2$d = $v%1$d + $v%1$d ", 60, "$v60"), "\"ab\""),
        Arguments.of("a text many times", ".t * 2000000000", text),
        Arguments.of("many times a text", "2000000000 * .t", text),
        Arguments.of(
            "joined by a long text",
            "let all = .a let t = .t join([for ($all) $t], $t)",
            "{\"a\":" + numbers + "," + text.substring(1)),
        Arguments.of(
            "replaced by a long text", "let t = .t replace($t, \"a\", $t + $t + $t + $t)", text),
        Arguments.of("a regular expression that goes back", "test(.t, \"(a+)+b\")", text),
        Arguments.of("another", "capture(.t, \"(?<x>(a|aa)+)$b\")", text),
        Arguments.of("splitting by it", "split(.t, \"(a*)*b\")", text),
        Arguments.of("replacing by it", "replace(.t, \"(.*a){12}b\", \"\")", text),
        Arguments.of(
            "going round and round nothing", "test(.t, \"(?:(?:){1000000}){1000000}\")", text),
        Arguments.of(
            "a long name, written again and again",
            lets("let v%2$d = [$v%1$d, $v%1$d] ", 18, "$v18")
                .replace("v0 = .", "v0 = {for ([.t]) . : 1}"),
            text),
        Arguments.of(
            "a sum in a loop",
            "let n = [for (split(.t, \"\")) 1] {\"r\": [for ($n) sum($n)]}",
            text),
        Arguments.of(
            "all of a list in a loop",
            "let n = [for (split(.t, \"\")) true] {\"r\": [for ($n) all($n)]}",
            text),
        Arguments.of(
            "a number of many digits",
            "let n = replace(.t, \"a\", \"9999999999\") {\"r\": number($n)}",
            text),
        Arguments.of(
            "a long text in a loop",
            "let t = .t {\"r\": [for (split($t, \"\")) uppercase($t)]}",
            text),
        Arguments.of(
            "parts of a long text in a loop",
            "let t = .t {\"r\": [for (split($t, \"\")) $t[1 : 20000]]}",
            text),
        Arguments.of("levels without end", "def f(n) f([$n])  f(1)", "1"),
        Arguments.of("deeper than can be written", ". " + "| [.] ".repeat(70), "1"));
  }

  /** {@code v0} is the message; each further variable is made of the one before. */
  private static String lets(String let, int times, String end) {
    return IntStream.range(0, times)
        .mapToObj(i -> let.formatted(i, i + 1))
        .collect(Collectors.joining("", "let v0 = . ", end));
  }

  @ParameterizedTest
  @MethodSource("growing")
  void textThatGrowsBeforeThereIsAMessageDoesNotCompile(String mapping) {
    assertTimeout(
        SOON,
        () ->
            assertThatThrownBy(() -> Jslt.compile("x", mapping))
                .isInstanceOf(DoesNotCompile.class));
  }

  static Stream<String> growing() {
    return Stream.of(
        "\"x\" * 2000000000",
        "(\"x\" + \"y\") * (1000 * 1000 * 1000)",
        "2000000000 * (\"x\")",
        "let n = 2000000000 let t = \"x\" $t * $n",
        lets("let v%2$d = $v%1$d + $v%1$d ", 40, "$v40").replace("v0 = .", "v0 = \"abc\""),
        lets("let v%2$d = [$v%1$d, $v%1$d] ", 40, "$v40").replace("v0 = .", "v0 = [1]"),
        "def f() let t = \"x\" * 999999 $t * 999  f()",
        "\"" + "x".repeat(300_000) + "\"");
  }

  @ParameterizedTest
  @MethodSource("neverTheSame")
  void whatIsNeverTheSameDoesNotCompile(String mapping) {
    assertThatThrownBy(() -> Jslt.compile("x", mapping))
        .isInstanceOfSatisfying(
            DoesNotCompile.class,
            e -> {
              assertThat(e.problems().get(0).reason()).endsWith("gives another value each time.");
              assertThat(e.problems().get(0).line()).isEqualTo(2);
            });
  }

  static Stream<String> neverTheSame() {
    return Stream.of("\nnow()", "\n{\"id\": uuid()}", "\ndef f()  random()  f()");
  }

  @Test
  void anImportedFileHasTheSameLimits() throws Exception {
    Jslt mapping =
        Jslt.compile(
            "x",
            "import \"a.jslt\" as a  a(.)",
            Functions.ALL,
            name -> new StringReader("def f(n) f($n + 1)  f(0)"));

    assertThatThrownBy(() -> mapping.apply(Json.parse(new byte[] {'1'})))
        .hasMessage("the mapping exceeded its limit of 500 functions that call one another");
  }

  @Test
  void anImportedFileIsLookedAtBeforeItIsCompiled() {
    assertThatThrownBy(
            () ->
                Jslt.compile(
                    "x",
                    "import \"a.jslt\" as a  a(.)",
                    Functions.ALL,
                    name -> new StringReader("\"x\" * 2000000000")))
        .isInstanceOfSatisfying(
            DoesNotCompile.class, e -> assertThat(e.problems().get(0).file()).isEqualTo("a.jslt"));
  }

  /** Each of forty files imports the next one twice. */
  @Test
  void importsThatDoubleDoNotCompile() {
    assertTimeout(
        SOON,
        () ->
            assertThatThrownBy(
                    () ->
                        Jslt.compile(
                            "x",
                            "import \"1.jslt\" as a  a(.)",
                            Functions.ALL,
                            name -> new StringReader(importsTwice(name))))
                .isInstanceOfSatisfying(
                    DoesNotCompile.class,
                    e -> assertThat(e.problems().get(0).reason()).contains("more than 100 files")));
  }

  private static String importsTwice(String name) {
    int number = Integer.parseInt(name.replace(".jslt", ""));
    String next = "import \"%1$d.jslt\" as a import \"%1$d.jslt\" as b a(.)";
    return number < 40 ? next.formatted(number + 1) : ".";
  }

  private static long allocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
