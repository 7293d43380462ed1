package id.simpul.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlAndJsonRowsTest {

  @Test
  void elements_below_the_root_are_rows() throws Exception {
    String xml =
        "<?xml version='1.0'?><d:data xmlns:d='urn:d'><d:warga no='7'><d:nik>0123</d:nik>"
            + "<d:anak>A &amp; B</d:anak><d:anak>C</d:anak><d:rumah><rt>01</rt></d:rumah></d:warga>"
            + "<d:warga/><d:warga><nik>9</nik></d:warga></d:data>";

    List<Row> rows = ReadFile.rows("a.xml", xml);

    assertThat(ReadFile.json(rows))
        .containsExactly(
            "{\"@no\":\"7\",\"nik\":\"0123\",\"anak\":[\"A & B\",\"C\"],"
                + "\"rumah\":{\"rt\":\"01\"}}",
            "{\"nik\":\"9\"}");
    assertThat(rows.get(1)).isInstanceOf(Row.Blank.class);
    assertThat(rows.get(2).place().number()).isEqualTo(3);
  }

  @Test
  void rows_may_stand_deeper_under_their_own_name() throws Exception {
    String xml = "<a><meta><x>1</x></meta><list><w><n>1</n></w><w><n>2</n></w></list></a>";
    FileForm form = ReadFile.AUTO.withElement("w");

    assertThat(ReadFile.json(ReadFile.rows("a.xml", xml.getBytes(StandardCharsets.UTF_8), form)))
        .containsExactly("{\"n\":\"1\"}", "{\"n\":\"2\"}");
  }

  @Test
  void xml_says_its_own_encoding() throws Exception {
    String xml = "<?xml version='1.0' encoding='windows-1252'?><a><w><n>Café</n></w></a>";

    assertThat(ReadFile.json(ReadFile.rows("a.xml", xml.getBytes(Charset.forName("windows-1252")))))
        .containsExactly("{\"n\":\"Café\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a><w><n>1</n></w>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:/etc/hostname'>]><a><w><n>&e;</n></w></a>",
        "<!DOCTYPE a [<!ENTITY e 'xxxxxxxxxx'>]><a><w><n>&e;</n></w></a>",
        "nik,nama\n1,2\n"
      })
  void xml_that_is_cut_off_or_declares_a_document_type_is_refused(String xml) {
    assertThatThrownBy(() -> ReadFile.rows("a.xml", xml)).isInstanceOf(FileFault.class);
  }

  @Test
  void an_element_without_an_end_does_not_fill_the_memory() {
    String xml = "<a><w><n>" + "x".repeat(RowLimit.MAX + 200_000);

    assertThatThrownBy(() -> ReadFile.rows("a.xml", xml))
        .isInstanceOf(FileFault.class)
        .hasMessage("the element after number 0 is too large");
  }

  @Test
  void elements_in_elements_without_an_end_are_refused() {
    String xml = "<a><w>" + "<n>".repeat(5000);

    assertThatThrownBy(() -> ReadFile.rows("a.xml", xml)).isInstanceOf(FileFault.class);
  }

  @Test
  void each_line_is_one_object_with_its_digits_as_written() throws Exception {
    String lines =
        "\uFEFF{\"n\":1.10,\"nik\":\"01\"}\n\n[1]\n{\"n\":1,\"n\":2}\n{\"n\":\n"
            + "{\"big\":12345678901234567890}\n";

    List<Row> rows = ReadFile.rows("a.jsonl", lines);

    assertThat(ReadFile.json(rows))
        .containsExactly("{\"n\":1.10,\"nik\":\"01\"}", "{\"big\":12345678901234567890}");
    assertThat(ReadFile.faults(rows))
        .containsExactly(
            "3 the line is not a JSON object",
            "4 the line is not well-formed JSON",
            "5 the line is not well-formed JSON");
  }

  @Test
  void lines_that_are_not_utf_8_are_refused() {
    byte[] bytes = "{\"n\":\"Café\"}\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> ReadFile.rows("a.jsonl", bytes))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("not UTF-8");
  }
}
