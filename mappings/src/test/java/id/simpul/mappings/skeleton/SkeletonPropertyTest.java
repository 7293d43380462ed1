package id.simpul.mappings.skeleton;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.Xslt;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an export names its columns and holds, what is made of it compiles. */
class SkeletonPropertyTest {

  @Property(tries = 200)
  void everyJsltSkeletonCompiles(@ForAll("rows") Map<String, String> row) {
    Matching found = MatchingTest.matching(List.of(object(row)));
    assertThatCode(() -> Jslt.compile("test", JsltSkeleton.of(found, "Test.", false)))
        .doesNotThrowAnyException();
  }

  @Property(tries = 30)
  void everyXsltSkeletonCompiles(@ForAll("elements") Map<String, String> row) {
    Matching found = MatchingTest.matching(List.of(object(row)));
    assertThatCode(() -> Xslt.compile("test", XsltSkeleton.of(found, "Test.", true)))
        .doesNotThrowAnyException();
  }

  private static ObjectNode object(Map<String, String> row) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    row.forEach(object::put);
    return object;
  }

  @Provide
  Arbitrary<Map<String, String>> rows() {
    Arbitrary<String> odd = Arbitraries.strings().ofMinLength(1).ofMaxLength(12);
    Arbitrary<String> names = Arbitraries.oneOf(known(), odd);
    return Arbitraries.maps(names, values()).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Map<String, String>> elements() {
    return Arbitraries.maps(known(), values()).ofMaxSize(6);
  }

  private static Arbitrary<String> known() {
    return Arbitraries.of(
        "judul",
        "perihal",
        "isi",
        "kewenangan",
        "tgl_kejadian",
        "waktu_lapor",
        "nik",
        "no_hp",
        "rahasia",
        "anonim",
        "kategori",
        "nama_pelapor",
        "kec",
        "if",
        "@nomor",
        "lintang");
  }

  private static Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.of("", "-", "31/12/2025", "T", "ya", "\"", "*/ :) (:", "--", "kota", "\\"));
  }
}
