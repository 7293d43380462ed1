package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.ContentFilter;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.FileSchema;
import id.simpul.mappings.files.YamlDocument;
import id.simpul.mappings.translate.DoesNotCompile;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.TranslationFailed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the agreements. */
final class AgreementReader {

  private final ConfigurationFiles files;
  private final Faults faults;
  private final FileSchema schema = new FileSchema("agreement");

  /**
   * An agreement with the file that says so.
   *
   * @param fields granted pointers; empty when all are
   * @param when the compiled predicate; empty when there is none or it does not compile
   */
  record Read(
      Agreement agreement, List<String> fields, Optional<Jslt> when, YamlDocument document) {}

  private record Granted(List<String> pointers, ContentFilter filter)
      implements Agreement.FieldGrant {
    @Override
    public JsonNode filter(JsonNode canonical) {
      return filter.apply(canonical);
    }
  }

  private record When(String text, Jslt jslt) implements Agreement.Predicate {
    @Override
    public boolean holds(JsonNode canonical) {
      try {
        return jslt.apply(canonical).asBoolean();
      } catch (TranslationFailed e) {
        return false;
      }
    }
  }

  AgreementReader(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  List<Read> readAll() {
    List<Read> all = new ArrayList<>();
    for (String path : files.under("agreements/", ".yaml")) {
      YamlDocument.read(path, files.read(path), faults)
          .filter(document -> schema.check(document, faults))
          .map(this::read)
          .ifPresent(all::add);
    }
    return all;
  }

  private Read read(YamlDocument document) {
    JsonNode root = document.root();
    List<String> fields = new ArrayList<>();
    root.path("fields").forEach(field -> fields.add(field.asText()));
    Optional<Jslt> when = when(document);
    Agreement agreement =
        new Agreement(
            root.path("agreement").asText(),
            root.path("flow").asText(),
            root.path("from").asText(),
            root.path("to").asText(),
            new Agreement.LegalBasis(
                root.at("/basis/document").asText(),
                root.at("/basis/number").asText(),
                root.at("/basis/purpose").asText()),
            predicate(document, when),
            fields.isEmpty() ? message -> message : new Granted(fields, new ContentFilter(fields)),
            day(document, "validFrom").orElse(LocalDate.MIN),
            day(document, "validUntil"),
            cache(document));
    return new Read(agreement, fields, when, document);
  }

  private Optional<Jslt> when(YamlDocument document) {
    String text = document.root().path("when").asText("");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Jslt.compile(document.path(), text));
    } catch (DoesNotCompile e) {
      for (DoesNotCompile.Problem problem : e.problems()) {
        String reason = "when does not compile: " + problem.reason();
        faults.add(document.faultInside("/when", problem.line(), reason, problem.advice()));
      }
      return Optional.empty();
    }
  }

  /** A predicate that does not compile, or breaks on a message, does not hold for it. */
  private static Agreement.Predicate predicate(YamlDocument document, Optional<Jslt> when) {
    if (when.isPresent()) {
      return new When(document.root().path("when").asText(), when.get());
    }
    boolean always = !document.root().has("when");
    return message -> always;
  }

  private Optional<Duration> cache(YamlDocument document) {
    String text = document.root().path("cache").asText("");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(text));
    } catch (DateTimeException e) {
      faults.add(document.fault("/cache", "cache " + text + " is not a time.", "Example: PT24H"));
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(YamlDocument document, String name) {
    String text = document.root().path(name).asText("");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      faults.add(
          document.fault(
              "/" + name,
              name + " " + text + " is not a day of the calendar.",
              "Example: 2026-01-31"));
      return Optional.empty();
    }
  }
}
