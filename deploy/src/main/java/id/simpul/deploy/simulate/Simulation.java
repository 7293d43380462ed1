package id.simpul.deploy.simulate;

import id.simpul.connectors.simulator.HttpSimulator;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.connectors.simulator.SimulatedSystem;
import id.simpul.connectors.simulator.Simulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The simulated systems of one call, and what is printed of them. Belongs to one thread. */
final class Simulation implements AutoCloseable {

  /** Of each system: a programmer's afternoon, without filling the memory. */
  private static final int REQUESTS_KEPT = 500;

  private final List<SimulatedSystem> systems;
  private final Disturbance disturbance;
  private final PrintWriter out;
  private final List<Simulator> running = new ArrayList<>();
  private final Outages outages;

  Simulation(List<SimulatedSystem> systems, Disturbance disturbance, PrintWriter out) {
    this.systems = systems;
    this.disturbance = disturbance;
    this.out = out;
    outages = new Outages(disturbance.downFor(), disturbance.downEvery(), out);
  }

  /**
   * Starts all and prints their addresses.
   *
   * @param portBase port of the first, 0 for free ones
   */
  void start(int portBase) throws IOException {
    for (int i = 0; i < systems.size(); i++) {
      start(systems.get(i), portBase == 0 ? 0 : portBase + i);
    }
    if (!disturbance.never()) {
      out.println(disturbance.words());
    }
    out.flush();
  }

  private void start(SimulatedSystem system, int port) throws IOException {
    Simulator simulator = system.maker().get();
    running.add(simulator);
    URI at = started(simulator, system, port);
    simulator.latency(disturbance.latency());
    print(system, at);
    if (simulator instanceof HttpSimulator http) {
      http.keep(REQUESTS_KEPT);
      http.mishaps(disturbance.mishaps(system.name()));
      out.println("  what it received: " + at + SimulatedHttpServer.PAGE);
    }
    out.println();
    outages.of(system.name(), simulator);
  }

  private static URI started(Simulator simulator, SimulatedSystem system, int port)
      throws IOException {
    try {
      return simulator.start(port);
    } catch (BindException e) {
      throw new IOException(
          "port " + port + " for " + system.name() + " is in use. Choose others with --port-base.");
    }
  }

  private void print(SimulatedSystem system, URI at) {
    out.println(system.name() + "  " + at);
    out.println("  " + system.title());
    new TreeMap<>(system.settings().apply(at))
        .forEach((name, value) -> out.println("  export " + variable(name) + "=" + value));
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  @Override
  public void close() {
    outages.close();
    running.forEach(Simulator::close);
  }
}
