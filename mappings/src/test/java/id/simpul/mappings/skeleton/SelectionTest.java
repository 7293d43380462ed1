package id.simpul.mappings.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of many rows the telling ones become samples. */
class SelectionTest {

  @Test
  void theFirstTheFullestTheEmptiestAndTheOdd() {
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      rows.add(row.put("judul", "Laporan").put("tgl_kejadian", (i % 15 + 13) + "/02/2025"));
    }
    rows.get(4).put("kec", "Cibadak");
    rows.get(9).put("judul", "");
    rows.get(20).put("tgl_kejadian", "31/02/2025");
    assertThat(Selection.of(MatchingTest.matching(rows), rows)).containsExactly(0, 4, 9, 20);
  }

  @Test
  void ofNoRowsNone() {
    assertThat(Selection.of(MatchingTest.matching(List.of()), List.of())).isEmpty();
  }
}
