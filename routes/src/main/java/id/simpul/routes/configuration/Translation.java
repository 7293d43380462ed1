package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.SourceBody;
import id.simpul.mappings.translate.FromCanonical;
import id.simpul.mappings.translate.MappingFiles;
import id.simpul.mappings.translate.ToCanonical;
import id.simpul.mappings.translate.TranslationFailed;
import java.util.List;
import java.util.Optional;

/** A mapping in either direction, tried on one sample. */
@FunctionalInterface
interface Translation {

  /**
   * What came of it.
   *
   * @param bytes empty when there is no result
   * @param reasons why the message is refused; empty when it is accepted
   * @param line of the input on which it stops being readable; 0 when it is readable
   */
  record Result(Optional<byte[]> bytes, List<String> reasons, int line) {

    private static Result failed(String reason, int line) {
      return new Result(Optional.empty(), List.of(reason), line);
    }

    /** The mapping's own fault is reported where it stands, not at each sample. */
    boolean mappingIsFaulty() {
      return reasons.contains(MappingFiles.NOT_COMPILED);
    }
  }

  /** Never throws for what stands in the sample. */
  Result of(byte[] input);

  static Translation to(String mediaType, ToCanonical mapping, Optional<CanonicalSchema> schema) {
    return input -> {
      try {
        SourceBody.read(input, mediaType);
        JsonNode canonical = mapping.translate(input);
        List<String> violations = schema.map(s -> s.violations(canonical)).orElse(List.of());
        return new Result(Optional.of(Json.write(canonical)), violations, 0);
      } catch (MalformedBody e) {
        return Result.failed("it is not " + mediaType + ": " + e.getMessage(), e.line());
      } catch (TranslationFailed e) {
        return Result.failed(e.getMessage(), 0);
      }
    };
  }

  static Translation from(FromCanonical mapping) {
    return input -> {
      try {
        byte[] made = mapping.translate(Json.parse(input)).bytes();
        return new Result(Optional.of(made), List.of(), 0);
      } catch (MalformedBody e) {
        return Result.failed("it is not JSON: " + e.getMessage(), e.line());
      } catch (TranslationFailed e) {
        return Result.failed(e.getMessage(), 0);
      }
    };
  }
}
