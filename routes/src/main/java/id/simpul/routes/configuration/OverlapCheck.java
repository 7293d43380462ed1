package id.simpul.routes.configuration;

import id.simpul.mappings.files.Faults;
import java.util.List;

/**
 * Finds two agreements of one flow and the same parties that are in force on the same day and both
 * cover every message: which of them grants the fields would be chance.
 */
final class OverlapCheck {

  private final Faults faults;

  OverlapCheck(Faults faults) {
    this.faults = faults;
  }

  void check(List<AgreementReader.Read> all) {
    for (int later = 0; later < all.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (overlap(all.get(earlier), all.get(later))) {
          add(all.get(earlier), all.get(later));
        }
      }
    }
  }

  private static boolean overlap(AgreementReader.Read one, AgreementReader.Read other) {
    Agreement a = one.agreement();
    Agreement b = other.agreement();
    boolean same = a.flow().equals(b.flow()) && a.from().equals(b.from()) && a.to().equals(b.to());
    // A file for an id that is taken is reported as such.
    boolean two = !a.id().equals(b.id());
    return same && two && always(one) && always(other) && days(a, b);
  }

  private static boolean always(AgreementReader.Read read) {
    return !read.document().root().has("when");
  }

  private static boolean days(Agreement a, Agreement b) {
    return a.validUntil().map(last -> !last.isBefore(b.validFrom())).orElse(true)
        && b.validUntil().map(last -> !last.isBefore(a.validFrom())).orElse(true);
  }

  private void add(AgreementReader.Read earlier, AgreementReader.Read later) {
    faults.add(
        later
            .document()
            .fault(
                "/validFrom",
                "covers the same flow, parties and days as " + earlier.document().path() + ".",
                "End one the day before, or give both a when."));
  }
}
