package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.Locator;
import id.simpul.mappings.participant.Locators;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.participant.SourceBody;
import java.util.List;
import java.util.Optional;

/** Checks that what a sender names as message id and key is found in one of its samples. */
final class LocatorCheck {

  private final ConfigurationFiles files;
  private final Faults faults;

  LocatorCheck(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  void check(ParticipantReader.Read read) {
    JsonNode sends = read.document().root().path("sends");
    for (int i = 0; i < sends.size(); i++) {
      for (String key : List.of("messageId", "key")) {
        if (sends.get(i).has(key)) {
          locator(read, sends.get(i), "/sends/" + i + "/" + key, key);
        }
      }
    }
  }

  private void locator(ParticipantReader.Read read, JsonNode sends, String at, String key) {
    String text = sends.path(key).asText();
    boolean xml = sends.path("mediaType").asText().equals("application/xml");
    if (xml && !Locators.isXpath(text)) {
      String advice = "Example: /laporan/nomor; for names with a prefix, /*[local-name()='x'].";
      faults.add(read.document().fault(at, key + " " + text + " is not an XPath.", advice));
      return;
    }
    if (xml && !Locators.isQuick(text)) {
      String reason =
          key
              + " "
              + text
              + " is not one plain path, which searches the whole message once at most.";
      faults.add(read.document().fault(at, reason, "Example: /laporan/nomor."));
      return;
    }
    Locator locator = xml ? Locators.xpath(text) : Locators.pointer(text);
    List<Optional<SourceBody>> samples = samples(read, sends, xml);
    // An unreadable sample is reported where it is translated, and might be the one that has it.
    boolean readable = !samples.isEmpty() && samples.stream().allMatch(Optional::isPresent);
    if (readable && samples.stream().noneMatch(s -> s.flatMap(locator::find).isPresent())) {
      String reason = key + " " + text + " is in none of the samples.";
      faults.add(read.document().fault(at, reason, "Correct it, or add a sample that has it."));
    }
  }

  private List<Optional<SourceBody>> samples(
      ParticipantReader.Read read, JsonNode sends, boolean xml) {
    String folder = SampleCheck.folder(read, sends.path("flow").asText());
    return files.under(folder, xml ? ".source.xml" : ".source.json").stream()
        .map(path -> body(files.read(path), xml))
        .toList();
  }

  private static Optional<SourceBody> body(byte[] content, boolean xml) {
    try {
      return Optional.of(SourceBody.read(content, xml ? "application/xml" : "application/json"));
    } catch (MalformedBody e) {
      return Optional.empty();
    }
  }
}
