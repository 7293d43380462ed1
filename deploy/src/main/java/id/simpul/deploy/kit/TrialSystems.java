package id.simpul.deploy.kit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.catalogue.Connector;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.connectors.simulator.SimulatedSystem;
import id.simpul.connectors.simulator.Simulator;
import id.simpul.connectors.simulator.Simulators;
import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receivers' systems for a trial, played on this machine. Belongs to one thread. */
final class TrialSystems implements AutoCloseable {

  private static final Pattern PROPERTY = Pattern.compile("^\\{\\{([^{}:]+)}}$");
  private static final String SECRET = "trial";

  private final Path folders;
  private final Catalogue catalogue = new Catalogue();
  private final Map<String, Simulator> running = new HashMap<>();
  private final Map<String, Path> folderOf = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();

  /** How a receiver takes part in the trial. */
  enum Played {
    /** It is the simulator of that system. */
    SIMULATOR,
    /** Something that takes everything and says yes. */
    CATCH_ALL,
    FOLDER,
    INBOX,
    /** Nothing on this machine can play it. */
    NOT
  }

  TrialSystems(Path folders) {
    this.folders = folders;
  }

  Played play(Participant receiver, Receives receives) throws IOException {
    if (receives.toInbox()) {
      return Played.INBOX;
    }
    Map<String, String> asked = asked(receives.sink());
    Optional<Simulator> simulator = simulator(receives.sink(), asked);
    if (simulator.isPresent()) {
      running.put(receiver.id(), simulator.get());
      return Played.SIMULATOR;
    }
    return switch (receives.sink().name()) {
      case "http-sink" -> catchAll(receiver, receives.sink(), asked);
      case "folder-sink" -> folder(receiver, asked);
      default -> Played.NOT;
    };
  }

  /** Parameters whose values are properties without a default, with the property's name. */
  private static Map<String, String> asked(ConnectorUse use) {
    Map<String, String> asked = new HashMap<>();
    use.parameters()
        .forEach(
            (name, value) -> {
              Matcher property = PROPERTY.matcher(value);
              if (property.matches()) {
                asked.put(name, property.group(1));
              }
            });
    return asked;
  }

  private Optional<Simulator> simulator(ConnectorUse use, Map<String, String> asked)
      throws IOException {
    Optional<SimulatedSystem> system =
        catalogue.find(use.name()).map(Connector::simulator).flatMap(Simulators::find);
    if (system.isEmpty()) {
      return Optional.empty();
    }
    Simulator simulator = system.get().maker().get();
    Map<String, String> settings = system.get().settings().apply(simulator.start(0));
    if (asked.isEmpty() || !settings.keySet().containsAll(asked.values())) {
      simulator.close();
      return Optional.empty();
    }
    properties.putAll(settings);
    return Optional.of(simulator);
  }

  private Played catchAll(Participant receiver, ConnectorUse use, Map<String, String> asked)
      throws IOException {
    SimulatedAnswer answer = SimulatedAnswer.json(200, answer(use).toString());
    SimulatedHttpServer server = new SimulatedHttpServer(request -> answer);
    URI at = server.start(0);
    running.put(receiver.id(), server);
    asked.forEach(
        (name, property) ->
            properties.put(
                property, name.toLowerCase().endsWith("url") ? at + "/" + name : SECRET));
    return Played.CATCH_ALL;
  }

  /** Says yes where the participant's file looks for it. */
  private static ObjectNode answer(ConnectorUse use) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    put(answer, use.parameters().getOrDefault("referencePointer", "/id"), "trial-1");
    String done = use.parameters().getOrDefault("resultDone", "").split(",")[0];
    put(answer, use.parameters().getOrDefault("resultPointer", ""), done);
    put(answer, "/access_token", SECRET);
    return answer;
  }

  private static void put(ObjectNode into, String pointer, String value) {
    if (pointer.startsWith("/")) {
      JsonPointer at = JsonPointer.compile(pointer);
      ObjectNode parent = at.head().matches() ? into : into.withObject(at.head());
      parent.put(at.last().getMatchingProperty(), value);
    }
  }

  private Played folder(Participant receiver, Map<String, String> asked) throws IOException {
    Path folder = Files.createDirectories(folders.resolve(receiver.id()));
    folderOf.put(receiver.id(), folder);
    asked.values().forEach(property -> properties.put(property, folder.toUri().toString()));
    return Played.FOLDER;
  }

  /** As arguments of the hub. */
  List<String> arguments() {
    return properties.entrySet().stream().map(p -> "--" + p.getKey() + "=" + p.getValue()).toList();
  }

  /** What came to a receiver by HTTP. */
  List<ReceivedRequest> received(String receiver) {
    return Optional.ofNullable(running.get(receiver)).map(Simulator::received).orElse(List.of());
  }

  /** Where a receiver's files are. */
  Optional<Path> folderOf(String receiver) {
    return Optional.ofNullable(folderOf.get(receiver));
  }

  @Override
  public void close() {
    running.values().forEach(Simulator::close);
  }
}
