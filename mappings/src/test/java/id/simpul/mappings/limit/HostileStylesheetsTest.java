package id.simpul.mappings.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.simpul.mappings.translate.DoesNotCompile;
import id.simpul.mappings.translate.ToCanonical;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.mappings.translate.Xslt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Stylesheets that would run forever, fill the memory or reach out of the message. */
class HostileStylesheetsTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final byte[] MESSAGE =
      ("<a>" + "<b>1</b>".repeat(2_000) + "</a>").getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  void endsAtItsLimit(String name, String sheet) throws Exception {
    ToCanonical mapping = Xslt.compile("x.xsl", sheet).toCanonical();

    assertTimeout(
        SOON,
        () ->
            assertThatThrownBy(() -> mapping.translate(MESSAGE))
                .isInstanceOf(TranslationFailed.class)
                .message()
                .containsAnyOf("the mapping exceeded its limit of ", "Too many nested"));
  }

  static Stream<Arguments> endless() {
    String doubles =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    "<xsl:variable name='v%d' select='concat($v%d, $v%d)'/>".formatted(i + 1, i, i))
            .collect(Collectors.joining());
    return Stream.of(
        Arguments.of(
            "a template that calls itself",
            sheet("<xsl:template match='/' name='t'><xsl:call-template name='t'/></xsl:template>")),
        Arguments.of(
            "a function that calls itself",
            sheet(
                "<xsl:function name='f:x'><xsl:param name='n'/>"
                    + "<xsl:sequence select='f:x($n + 1)'/></xsl:function>"
                    + "<xsl:template match='/'><xsl:value-of select='f:x(1)'/></xsl:template>")),
        Arguments.of(
            "elements in elements",
            template("<xsl:value-of select='count(for $x in //b, $y in //b return $x = $y)'/>")),
        Arguments.of(
            "what is caught",
            template(
                "<xsl:for-each select='//b'><xsl:for-each select='//b'><xsl:try>"
                    + "<xsl:value-of select='.'/><xsl:catch/></xsl:try></xsl:for-each>"
                    + "</xsl:for-each>")),
        Arguments.of(
            "a text that doubles",
            template(
                "<xsl:variable name='v0' select='string(.)'/>"
                    + doubles
                    + "<xsl:value-of select='string-length($v50)'/>")));
  }

  @ParameterizedTest
  @MethodSource("reachingOut")
  void reachesNothing(String select) throws Exception {
    String sheet = template("<xsl:value-of select=\"" + select + "\"/>");

    assertThatThrownBy(() -> Xslt.compile("x.xsl", sheet).toCanonical().translate(MESSAGE))
        .isInstanceOfAny(DoesNotCompile.class, TranslationFailed.class);
  }

  static Stream<String> reachingOut() {
    return Stream.of(
        "doc('file:///etc/passwd')",
        "document('file:///etc/passwd')",
        "document('http://127.0.0.1:8161/')",
        "unparsed-text('/etc/passwd')",
        "unparsed-text('http://127.0.0.1:8161/')",
        "collection('file:///etc')",
        "uri-collection('file:///etc')",
        "json-doc('file:///etc/passwd')",
        "environment-variable('PATH')[string() != ''] ! error()",
        "Q{java:java.lang.System}getProperty('user.home')",
        "Q{java:java.lang.Runtime}getRuntime()");
  }

  @Test
  void writesNoFile() throws Exception {
    Path file = folder.resolve("out.xml");
    String sheet =
        template("<xsl:result-document href='" + file.toUri() + "'><x/></xsl:result-document>{}");

    try {
      Xslt.compile("x.xsl", sheet).toCanonical().translate(MESSAGE);
    } catch (DoesNotCompile | TranslationFailed e) {
      assertThat(e).isNotNull();
    }

    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("notCompiled")
  void doesNotCompile(String sheet) {
    assertTimeout(
        SOON,
        () ->
            assertThatThrownBy(() -> Xslt.compile("x.xsl", sheet))
                .isInstanceOf(DoesNotCompile.class));
  }

  static Stream<String> notCompiled() {
    return Stream.of(
        template("<xsl:value-of select=\"string-join((1 to 200000000), 'abc')\"/>"),
        template("<xsl:value-of select=\"count(1 to 1000 * 1000 * 1000)\"/>"),
        template("<xsl:value-of select=\"count(1&#32;&#x74;o (1000 * 1000 * 1000))\"/>"),
        template("<xsl:value-of select=\"count((1) (: a :) to (: b :) 2000000000)\"/>"),
        template("<xsl:value-of select=\"sum(1 to count(//b) * 1000000)\"/>"),
        template(
            "<xsl:value-of select=\"fold-left(1 to 60, 'ab', function($a, $i) {$a || $a})\"/>"),
        template("<xsl:value-of select=\"count(for-each(1 to 9999, string#1))\"/>"),
        template("<xsl:value-of select=\"let $f := fold-left#3 return $f((1, 2), 1, max#2)\"/>"),
        template("<xsl:value-of select=\"transform(map{'stylesheet-text': string(.)})\"/>"),
        template("<xsl:value-of select=\"function-lookup(QName('', 'transform'), 1)\"/>"),
        template("<xsl:value-of select=\"load-xquery-module('urn:x')\"/>"),
        template("<xsl:value-of select=\"round(15, -2000000000)\"/>"),
        template("<xsl:value-of select=\"round-half-to-even(15, count(//b))\"/>"),
        template("<xsl:value-of select=\"current-dateTime()\"/>"),
        template("<xsl:value-of select=\"random-number-generator()?number\"/>"),
        template(
            "<xsl:if use-when=\"count(for $i in 1 to 9999, $j in 1 to 9999, $k in 1 to 9999"
                + " return 1) > 5\" test='true()'/>"),
        template("<a xsl:use-when='true()'/>"),
        sheet("<xsl:variable name='x' static='yes' select='1'/>"),
        sheet("<xsl:variable name='x' _static='yes' select='1'/>"),
        template("<a>".repeat(20_000) + "</a>".repeat(20_000)),
        sheet("<xsl:import href='file:///etc/passwd'/>"),
        sheet("<xsl:include href='http://127.0.0.1:8161/x.xsl'/>"),
        sheet("<xsl:import-schema schema-location='file:///etc/passwd'/>"));
  }

  @Test
  void aNumberIsRoundedToDigits() throws Exception {
    String sheet = template("<xsl:value-of select='round(2.345, 2)'/>");

    assertThat(Xslt.compile("x.xsl", sheet).toCanonical().translate(MESSAGE).asText())
        .isEqualTo("2.35");
  }

  @Test
  void aShortRangeIsUsed() throws Exception {
    String sheet = template("<xsl:value-of select=\"string-join(1 to 12, ',')\"/>");

    assertThatThrownBy(() -> Xslt.compile("x.xsl", sheet).toCanonical().translate(MESSAGE))
        .hasMessageStartingWith("the mapping's result is not JSON");
  }

  private static String template(String body) {
    return sheet("<xsl:template match='/'>" + body + "</xsl:template>");
  }

  private static String sheet(String body) {
    return "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
        + " xmlns:f='urn:f'><xsl:output method='text'/>"
        + body
        + "</xsl:stylesheet>";
  }
}
