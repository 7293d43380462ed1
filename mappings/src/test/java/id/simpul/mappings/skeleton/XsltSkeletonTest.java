package id.simpul.mappings.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.translate.Xslt;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A stylesheet made from a sample compiles and translates it. */
class XsltSkeletonTest {

  private static final String ROW =
      """
      {"@nomor": "KD-1", "judul": "Lampu & 'jalan' mati", "isi": "Gelap sekali", "kewenangan": "kota<1>",
       "waktu_lapor": "2026-03-02 08:30", "tgl_kejadian": "01/03/2026", "rahasia": "tidak",
       "anonim": "ya", "pelapor": {"nama": "Siti", "hp": "0812-3456-7890"}, "nomor_tiket": "KD-1"}
      """;
  private static final String XML =
      """
      <a:aduan xmlns:a="urn:x" nomor="KD-1"><judul>Lampu &amp; 'jalan' mati</judul><isi>Gelap sekali</isi>
        <kewenangan>kota&lt;1&gt;</kewenangan><waktu_lapor>2026-03-02 08:30</waktu_lapor>
        <tgl_kejadian>01/03/2026</tgl_kejadian><rahasia>tidak</rahasia><anonim>ya</anonim>
        <pelapor><nama>Siti</nama><hp>0812-3456-7890</hp></pelapor><nomor_tiket>KD-1</nomor_tiket>
      </a:aduan>
      """;

  @Test
  void everyConversionWorksInAStylesheetToo() throws Exception {
    JsonNode canonical = translated("01/03/2026", "15/03/2026");
    assertThat(canonical)
        .hasToString(
            "{\"ticket\":\"KD-1\",\"title\":\"Lampu & 'jalan' mati\",\"description\":\"Gelap sekali\","
                + "\"occurredOn\":\"2026-03-01\",\"reportedAt\":\"2026-03-02T01:30:00Z\","
                + "\"reporter\":{\"name\":\"Siti\",\"phone\":\"+6281234567890\"},"
                + "\"secret\":false,\"anonymous\":true}");
  }

  private static JsonNode translated(String day, String other) throws Exception {
    Matching found =
        MatchingTest.of(ROW.replace("01/03/2026", day), ROW.replace("01/03/2026", other));
    String text = XsltSkeleton.of(found, "Reports -- test.", false);
    JsonNode unordered =
        Xslt.compile("test.xsl", text)
            .toCanonical()
            .translate(XML.getBytes(StandardCharsets.UTF_8));
    return MatchingTest.inSchemaOrder(unordered);
  }
}
