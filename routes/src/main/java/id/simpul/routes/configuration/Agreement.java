package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who may send what to whom, on what legal basis. The agreements are the routing table: there is no
 * other list of recipients.
 *
 * @param from sender of the flow; for a lookup, the asker
 * @param to receiver of the flow; for a lookup, the answerer
 * @param when which messages
 * @param fields what the receiver may see of them
 * @param validFrom first day in Asia/Jakarta
 * @param validUntil last day in Asia/Jakarta; empty when open-ended
 * @param cache how long an edge may give a lookup's last answer while it has no link; empty when it
 *     may not
 */
public record Agreement(
    String id,
    String flow,
    String from,
    String to,
    LegalBasis basis,
    Predicate when,
    FieldGrant fields,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    Optional<Duration> cache) {

  /** Nothing is kept of its answers. */
  public Agreement(
      String id,
      String flow,
      String from,
      String to,
      LegalBasis basis,
      Predicate when,
      FieldGrant fields,
      LocalDate validFrom,
      Optional<LocalDate> validUntil) {
    this(id, flow, from, to, basis, when, fields, validFrom, validUntil, Optional.empty());
  }

  /** MoU or PKS number, and the purpose the data may be used for. */
  public record LegalBasis(String document, String number, String purpose) {}

  /** Which messages an agreement covers. Thread-safe. */
  @FunctionalInterface
  public interface Predicate {
    boolean holds(JsonNode canonical);

    /** As it stands in the file; empty when it covers all. */
    default String text() {
      return "";
    }
  }

  /** Content Filter: what is left of a message for this receiver. Thread-safe. */
  @FunctionalInterface
  public interface FieldGrant {
    /** A copy with granted fields only; the argument is left as it was. */
    JsonNode filter(JsonNode canonical);

    /** JSON Pointers of what is granted; empty when all is. */
    default List<String> pointers() {
      return List.of();
    }
  }

  public boolean inForce(LocalDate day) {
    return !day.isBefore(validFrom) && validUntil.map(last -> !day.isAfter(last)).orElse(true);
  }
}
