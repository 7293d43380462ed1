package id.simpul.routes.control;

import id.simpul.mappings.participant.ConnectorUse;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;

/**
 * One Camel route that a configuration asks for.
 *
 * @param id as an operator reads it
 * @param madeOf all that the route is made from: while this stays equal, the route is left alone
 * @param connection the connector that the route begins or ends with and owns
 * @param definition adds the route to the builder
 */
public record WantedRoute(
    String id, Object madeOf, Optional<Connection> connection, Consumer<RouteBuilder> definition) {

  /**
   * The use of a connector.
   *
   * @param id of the route that Camel makes from the Kamelet, unique in the hub
   * @param what names the connection for an operator
   */
  public record Connection(String id, String what, ConnectorUse use) {}

  boolean isLike(WantedRoute other) {
    return other != null
        && madeOf.equals(other.madeOf)
        && connection.map(Connection::use).equals(other.connection.map(Connection::use));
  }
}
