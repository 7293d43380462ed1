package id.simpul.deploy.demo;

import id.simpul.connectors.simulator.SimulatedSystem;
import id.simpul.connectors.simulator.Simulator;
import id.simpul.connectors.simulator.Simulators;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The partner systems on loopback, and where the hub finds them. */
final class DemoSystems implements AutoCloseable {

  private static final List<String> NAMES =
      List.of(
          "lapor",
          "laksa",
          "bmkg",
          "tangerang-live",
          "dukcapil",
          "bsre",
          "bps",
          "bpjs",
          "satusehat",
          "siasn",
          "simasn");
  private static final long LAPOR_IS_AWAY_SECONDS = 6;

  private final Map<String, Simulator> running = new HashMap<>();
  private final List<DemoSystem> others =
      List.of(new DemoPermits(), new DemoVillage(), new DemoLand());
  private final Map<String, String> properties = new HashMap<>();

  void start() throws IOException {
    for (String name : NAMES) {
      SimulatedSystem system = Simulators.find(name).orElseThrow();
      Simulator simulator = system.maker().get();
      running.put(name, simulator);
      properties.putAll(system.settings().apply(simulator.start(0)));
    }
    for (DemoSystem other : others) {
      other.start(properties);
    }
  }

  /** Properties of the participants' files, as arguments of the hub. */
  List<String> arguments() {
    return properties.entrySet().stream().map(p -> "--" + p.getKey() + "=" + p.getValue()).toList();
  }

  /** The samples are about to be sent. */
  void begin(URI hub) {
    takeLaporDownForAWhile();
    others.forEach(other -> other.begin(hub));
  }

  /** What systems asked and were answered, a line each. */
  List<String> told() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (DemoSystem other : others) {
      lines.add(other.told());
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** LAPOR is down when the first reports come, and comes back by itself. */
  private void takeLaporDownForAWhile() {
    running.get("lapor").goDown();
    CompletableFuture.runAsync(
        this::comeBack, CompletableFuture.delayedExecutor(LAPOR_IS_AWAY_SECONDS, TimeUnit.SECONDS));
  }

  private void comeBack() {
    try {
      running.get("lapor").comeBack();
    } catch (IOException e) {
      throw new IllegalStateException("the simulator's port was taken meanwhile", e);
    }
  }

  @Override
  public void close() {
    running.values().forEach(Simulator::close);
    others.forEach(DemoSystem::close);
  }
}
