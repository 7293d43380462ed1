package id.simpul.routes.edge;

import id.simpul.mappings.participant.Participant;
import id.simpul.routes.channel.BrokerLink;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.control.ConfigurationControl;
import id.simpul.routes.intake.Onward;
import id.simpul.routes.lookup.Lookups;
import java.time.Clock;
import java.util.List;

/** Where a hub stands: alone, at the centre, or at an edge. */
public interface Place extends AutoCloseable {

  /** A hub without edges. Participants that live at one are treated as if nobody ever called. */
  Place ALONE = new Alone();

  /** How its broker is connected with others. */
  BrokerLink link();

  /**
   * A participant as this hub is to see it: its connectors only if it lives here. A hub hands its
   * core the configuration seen so.
   */
  Participant seen(Participant participant);

  /** Where this hub's intake puts what it has accepted. */
  Onward onward(ConfigurationInForce configuration, Clock clock);

  /**
   * Adds the routes of the link; after the broker has started and before Camel does.
   *
   * @param here lookups as far as their answerers live here
   * @return lookups wherever the answerers live
   */
  Lookups join(OwnHub hub, Lookups here) throws Exception;

  /**
   * Makes sure that the links of these configurations have their channels and routes. May be called
   * again, also with others; after {@link #join}.
   */
  default void follow(EmbeddedBroker broker, List<Configuration> live) throws Exception {
    // An edge has one link, whatever its configuration.
  }

  /** Whether files given at a later start are no wish to change what is in force. */
  default boolean isConfiguredByCentre() {
    return false;
  }

  /** The centre gives edges their part of the configuration in force; an edge takes it. */
  default void changeBy(ConfigurationControl control) {
    // A hub alone has nobody to give to or take from.
  }

  /** The edges as this hub knows them, by name; an edge knows itself. After {@link #join}. */
  List<EdgeRow> edges();

  @Override
  void close();
}
