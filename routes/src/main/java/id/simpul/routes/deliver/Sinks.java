package id.simpul.routes.deliver;

import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.connect.ConnectorUri;
import id.simpul.routes.connect.UnsetProperties;
import id.simpul.routes.control.LiveRoutes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Producer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * The connectors through which receivers are called, one for each distinct use: an earlier one
 * stands beside the one in force as long as messages go by it. Thread-safe.
 */
public final class Sinks {

  private final CamelContext camel;
  private final UnsetProperties properties;
  private final Map<Use, Sink> sinks = new ConcurrentHashMap<>();

  private record Use(String receiver, String flow, ConnectorUse connector) {
    private String id() {
      return receiver + "-receives-" + flow;
    }
  }

  private record Sink(String id, Producer producer) {}

  public Sinks(CamelContext camel) {
    this.camel = camel;
    this.properties = new UnsetProperties(camel);
  }

  /** Whether the environment has all that the connector needs; says nothing. */
  boolean isConnected(Receives receives) {
    return !receives.isCalled() || properties.none(receives.sink());
  }

  /**
   * Makes the connectors that are not there yet.
   *
   * @throws RuntimeException what keeps one from being made
   */
  public synchronized void add(Collection<Configuration> live) {
    for (Use use : uses(live)) {
      if (!sinks.containsKey(use)) {
        sinks.put(use, make(use));
      }
    }
  }

  /** Takes away those that no configuration uses any more, when their calls have ended. */
  public synchronized void keepOnly(Collection<Configuration> live) throws Exception {
    Set<Use> needed = uses(live);
    for (Use use : Set.copyOf(sinks.keySet())) {
      if (!needed.contains(use)) {
        release(use.connector(), sinks.remove(use));
      }
    }
  }

  /** Empty when the connector lacks a property of the environment. */
  Optional<Producer> of(String receiver, Receives receives) {
    return Optional.ofNullable(sinks.get(new Use(receiver, receives.flow(), receives.sink())))
        .map(Sink::producer);
  }

  private Set<Use> uses(Collection<Configuration> live) {
    Set<Use> uses = new HashSet<>();
    for (Configuration configuration : live) {
      for (Participant p : configuration.participants().values()) {
        p.receives().stream()
            .filter(r -> r.isCalled() && isConnected(r))
            .forEach(r -> uses.add(new Use(p.id(), r.flow(), r.sink())));
      }
    }
    return uses;
  }

  private Sink make(Use use) {
    String id = freeId(use.id());
    try {
      Endpoint endpoint = camel.getEndpoint(ConnectorUri.of(camel, use.connector(), id));
      Producer producer = endpoint.createProducer();
      ServiceHelper.startService(producer);
      return new Sink(id, producer);
    } catch (Exception e) {
      ConnectorUri.release(camel, use.connector(), id);
      throw new IllegalStateException("the connector " + id + " cannot be made", e);
    }
  }

  /** The connector of an earlier configuration keeps its name. */
  private String freeId(String id) {
    String free = id;
    for (int n = 2; isTaken(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  private boolean isTaken(String id) {
    return sinks.values().stream().anyMatch(sink -> sink.id().equals(id));
  }

  private void release(ConnectorUse use, Sink sink) throws Exception {
    ServiceHelper.stopService(sink.producer());
    LiveRoutes.stop(camel, sink.id());
    ConnectorUri.release(camel, use, sink.id());
  }
}
