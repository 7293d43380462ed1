package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.fault.Difference;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.samples.JsonDifference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks that a receiver's {@code .granted.json} is what one of its agreements leaves of the {@code
 * .canonical.json} beside it.
 */
final class GrantCheck {

  private static final String GRANTED = ".granted.json";

  private final ConfigurationFiles files;
  private final List<AgreementReader.Read> agreements;
  private final Faults faults;

  GrantCheck(ConfigurationFiles files, List<AgreementReader.Read> agreements, Faults faults) {
    this.files = files;
    this.agreements = agreements;
    this.faults = faults;
  }

  void check(ParticipantReader.Read read) {
    for (Receives receives : read.participant().receives()) {
      List<Agreement> granting =
          agreements.stream()
              .map(AgreementReader.Read::agreement)
              .filter(a -> a.flow().equals(receives.flow()))
              .filter(a -> a.to().equals(read.participant().id()))
              .toList();
      for (String path : files.under(SampleCheck.folder(read, receives.flow()), GRANTED)) {
        sample(path, granting);
      }
    }
  }

  private void sample(String path, List<Agreement> granting) {
    String whole = path.substring(0, path.length() - GRANTED.length()) + SampleKind.UNGRANTED;
    if (granting.isEmpty() || !files.has(whole)) {
      return;
    }
    parsed(path)
        .flatMap(granted -> parsed(whole).flatMap(all -> nearest(all, granted, granting)))
        .filter(differences -> !differences.isEmpty())
        .ifPresent(differences -> differs(path, differences));
  }

  private Optional<JsonNode> parsed(String path) {
    try {
      return Optional.of(Json.parse(files.read(path)));
    } catch (MalformedBody e) {
      // A granted sample is reported where it is translated.
      if (!path.endsWith(GRANTED)) {
        faults.add(Unreadable.json(path, e));
      }
      return Optional.empty();
    }
  }

  private static Optional<List<Difference>> nearest(
      JsonNode whole, JsonNode granted, List<Agreement> granting) {
    return granting.stream()
        .map(agreement -> JsonDifference.between(granted, agreement.fields().filter(whole)))
        .min(Comparator.comparingInt(List::size));
  }

  private void differs(String path, List<Difference> differences) {
    faults.add(
        new Fault(
            path,
            0,
            0,
            "is not what an agreement leaves of the canonical message beside it.",
            "Correct the sample, or the fields of the agreement.",
            differences));
  }
}
