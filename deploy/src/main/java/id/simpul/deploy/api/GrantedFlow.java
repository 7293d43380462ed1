package id.simpul.deploy.api;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One side of one agreement now in force: what a participant may do with a flow.
 *
 * @param participant whose side it is
 * @param partner the other side
 * @param contentType what the participant submits; empty unless it sends
 * @param schema name of the canonical schema, with its version
 * @param key canonical field whose messages stay in order, a JSON Pointer
 * @param deliverWithin how long the hub keeps trying; empty for lookups
 * @param timeout how long a lookup takes at most; empty for messages
 * @param validUntil last day in Asia/Jakarta; empty when open-ended
 */
record GrantedFlow(
    String flow,
    String title,
    Direction direction,
    String participant,
    String partner,
    Optional<String> contentType,
    String schema,
    String schemaAt,
    Optional<String> answerSchema,
    Optional<String> key,
    Optional<String> deliverWithin,
    Optional<String> timeout,
    int maxBytes,
    String agreement,
    LocalDate validFrom,
    Optional<LocalDate> validUntil) {

  /** What the participant does with the flow. */
  enum Direction {
    SEND,
    RECEIVE,
    ASK,
    ANSWER
  }

  /** The side of the agreement's sender or asker. */
  static GrantedFlow from(Configuration configuration, Flow flow, Agreement a) {
    Direction direction = lookup(flow) ? Direction.ASK : Direction.SEND;
    Optional<String> contentType =
        configuration.participant(a.from()).flatMap(p -> p.sends(flow.id())).map(Sends::mediaType);
    return of(flow, a, direction, a.from(), a.to(), contentType);
  }

  /** The side of the agreement's receiver or answerer. */
  static GrantedFlow to(Flow flow, Agreement a) {
    Direction direction = lookup(flow) ? Direction.ANSWER : Direction.RECEIVE;
    return of(flow, a, direction, a.to(), a.from(), Optional.empty());
  }

  private static GrantedFlow of(
      Flow flow,
      Agreement a,
      Direction direction,
      String participant,
      String partner,
      Optional<String> contentType) {
    Optional<Flow> message = Optional.of(flow).filter(f -> !lookup(f));
    Optional<Flow> lookup = Optional.of(flow).filter(GrantedFlow::lookup);
    return new GrantedFlow(
        flow.id(),
        flow.title(),
        direction,
        participant,
        partner,
        contentType,
        flow.schema().name(),
        "/api/v1/flows/" + flow.id() + "/schema",
        flow.answerSchema().map(CanonicalSchema::name),
        flow.key().map(JsonPointer::toString),
        message.map(f -> f.deliverWithin().toString()),
        lookup.map(f -> f.timeout().toString()),
        flow.maxBytes(),
        a.id(),
        a.validFrom(),
        a.validUntil());
  }

  private static boolean lookup(Flow flow) {
    return flow.kind() == Flow.Kind.LOOKUP;
  }
}
