package id.simpul.connectors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a message, for source Kamelets whose partner asks in its own way. Bound in the
 * Camel registry as {@code statusQuestion}.
 */
public interface StatusQuestion {

  /** Its name in the registry. */
  String NAME = "statusQuestion";

  /**
   * @param progress of the message as a whole, for instance {@code UNDER_WAY}
   */
  record Status(String progress, Instant acceptedAt, List<Delivery> deliveries) {}

  /**
   * @param state for instance {@code DELIVERED}
   * @param reference the receiver's own id for it, or empty text
   */
  record Delivery(String receiver, String state, String reference, Instant since) {}

  /**
   * Empty when there is no such message, or when another participant sent it.
   *
   * @param route the Kamelet's own {@code {{routeId}}}, which says whose partner asks
   */
  Optional<Status> of(String route, String trackingId);
}
