package id.simpul.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffersTest {

  @TempDir Path folder;
  private final Ledger ledger = new Ledger(4, 0);
  private Rows rows;

  @AfterEach
  void close() throws Exception {
    rows.close();
  }

  @Test
  void a_faulty_row_inside_a_part_is_told_when_the_part_goes() throws Exception {
    Offers offers = inPartsOfTwo("n\n1\n2,x\n3\n4\n");

    assertThat(offers.hasNext()).isTrue();
    assertThat(ledger.unsettled()).isZero();
    assertThat(ledger.waiting()).isZero();
    Offer part = offers.next();
    assertThat(ledger.unsettled()).isZero();
    ledger.taken(part);

    assertThat(ledger.unsettled()).isEqualTo(3);
    assertThat(ledger.refusedBefore(3))
        .extracting(refused -> refused.place().toString())
        .containsExactly("3");
  }

  /** It would be in the note of progress, and the part around it would never go. */
  @Test
  void a_faulty_row_inside_a_part_that_does_not_go_is_not_settled() throws Exception {
    Offers offers = inPartsOfTwo("n\n1\n2,x\n3\n4\n");

    assertThat(offers.hasNext()).isTrue();
    ledger.stop("the hub is full");
    offers.next();

    assertThat(ledger.unsettled()).isZero();
    assertThat(ledger.waiting()).isZero();
  }

  private Offers inPartsOfTwo(String csv) throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), csv);
    rows = new RowFile(new FileForm("csv", "", "", "", "", Long.MAX_VALUE)).open(file, "a.csv");
    PartForm form = new PartForm(2, Set.of());
    return new Offers(rows, new Parts(form, "a.csv", "a.csv:0"), ledger, List.of()::size, 0);
  }
}
