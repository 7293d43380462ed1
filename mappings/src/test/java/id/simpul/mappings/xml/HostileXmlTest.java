package id.simpul.mappings.xml;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.mappings.translate.Xslt;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<a>",
        "<a></b>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>",
        "<!DOCTYPE a><a/>"
      })
  void isRefused(String body) {
    assertThatThrownBy(() -> Xml.check(bytes(body))).isInstanceOf(MalformedBody.class);
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> Xml.check(bytes("<a>".repeat(5_000))))
        .isInstanceOf(MalformedBody.class);
  }

  @Test
  void ordinaryXmlIsRead() {
    assertThatCode(() -> Xml.check(bytes("<?xml version=\"1.0\"?><a b=\"c\">d</a>")))
        .doesNotThrowAnyException();
  }

  @Test
  void aStylesheetReachesNoFile() throws Exception {
    String sheet =
        "<xsl:stylesheet version=\"3.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">"
            + "<xsl:output method=\"text\"/><xsl:template match=\"/\">"
            + "<xsl:value-of select=\"unparsed-text('file:///etc/passwd')\"/></xsl:template></xsl:stylesheet>";
    var mapping = Xslt.compile("x.xsl", sheet).toCanonical();
    assertThatThrownBy(() -> mapping.translate(bytes("<a/>")))
        .isInstanceOf(TranslationFailed.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
