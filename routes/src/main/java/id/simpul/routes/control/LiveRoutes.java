package id.simpul.routes.control;

import id.simpul.mappings.participant.Answers;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.connect.ConnectorUri;
import id.simpul.routes.connect.ServedPaths;
import id.simpul.routes.connect.UnsetProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;

/**
 * The hub's Camel routes, which follow the configuration: those that stay equal are not touched,
 * the others are taken away, made, or made anew. A route whose connector lacks a property of the
 * environment, or serves an address that another one serves, is not made. Thread-safe.
 */
public final class LiveRoutes {

  /** A call under way ends before its route does. */
  private static final long GRACE_SECONDS = 60;

  private final CamelContext camel;
  private final List<StageRoutes> stages;
  private final ServedPaths paths;
  private final UnsetProperties properties;
  private final Map<String, WantedRoute> made = new TreeMap<>();

  public LiveRoutes(CamelContext camel, List<StageRoutes> stages) {
    this.camel = camel;
    this.stages = stages;
    this.paths = new ServedPaths(camel);
    this.properties = new UnsetProperties(camel);
  }

  /** What the stages want, by the routes' ids; changes nothing. */
  public Map<String, WantedRoute> wanted(List<Configuration> live) {
    Map<String, WantedRoute> wanted = new LinkedHashMap<>();
    stages.stream()
        .flatMap(stage -> stage.wanted(live))
        .forEach(route -> wanted.put(route.id(), route));
    return wanted;
  }

  /**
   * Makes the routes what the configurations want. May be called again after a failure, also with
   * others.
   *
   * @throws Exception what keeps a route from being made or started
   */
  public synchronized void follow(List<Configuration> live) throws Exception {
    Map<String, WantedRoute> wanted = wanted(live);
    for (WantedRoute route : List.copyOf(made.values())) {
      if (!route.isLike(wanted.get(route.id()))) {
        remove(route);
      }
    }
    for (WantedRoute route : wanted.values()) {
      if (!made.containsKey(route.id())) {
        add(route);
      }
    }
  }

  /** Variables of the environment that a participant's connectors lack. */
  List<String> unset(Participant participant) {
    return Stream.of(
            participant.sends().stream().flatMap(s -> s.source().stream()),
            participant.receives().stream().map(Receives::sink),
            participant.asks().stream().flatMap(a -> a.source().stream()),
            participant.answers().stream().map(Answers::action))
        .flatMap(uses -> uses)
        .flatMap(use -> properties.of(use).stream())
        .distinct()
        .toList();
  }

  private void add(WantedRoute route) throws Exception {
    made.put(route.id(), route);
    try {
      if (route.connection().stream().allMatch(c -> isUsable(route, c))) {
        RouteBuilder.addRoutes(camel, route.definition()::accept);
      }
    } catch (Exception e) {
      remove(route);
      throw e;
    }
  }

  private boolean isUsable(WantedRoute route, WantedRoute.Connection connection) {
    return properties.none(connection.what(), connection.use())
        && paths.isFree(connection.what(), connection.use());
  }

  private void remove(WantedRoute route) throws Exception {
    made.remove(route.id());
    for (String id : ids(route).toList()) {
      stop(camel, id);
    }
    route.connection().ifPresent(c -> ConnectorUri.release(camel, c.use(), c.id()));
    route.connection().ifPresent(c -> paths.release(c.what()));
  }

  /** The connector's own route first: it is where messages come from. */
  private static Stream<String> ids(WantedRoute route) {
    return Stream.concat(
        route.connection().map(WantedRoute.Connection::id).stream(), Stream.of(route.id()));
  }

  /** Takes a route away when what is under way in it has ended. */
  public static void stop(CamelContext camel, String id) throws Exception {
    if (camel.getRoute(id) != null) {
      camel.getRouteController().stopRoute(id, GRACE_SECONDS, TimeUnit.SECONDS);
      camel.removeRoute(id);
    }
  }
}
