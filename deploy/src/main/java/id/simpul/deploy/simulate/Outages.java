package id.simpul.deploy.simulate;

import id.simpul.connectors.simulator.Simulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes systems down and brings them back. */
final class Outages implements AutoCloseable {

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Outages::daemon);
  private final Duration length;
  private final Duration every;
  private final PrintWriter out;

  /**
   * @param length zero: nothing goes down
   * @param every zero: only once, at the start
   */
  Outages(Duration length, Duration every, PrintWriter out) {
    this.length = length;
    this.every = every;
    this.out = out;
  }

  /** From now on this system goes down. */
  void of(String name, Simulator simulator) {
    if (length.isZero()) {
      return;
    }
    down(name, simulator);
    if (!every.isZero()) {
      clock.scheduleAtFixedRate(
          () -> down(name, simulator), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void down(String name, Simulator simulator) {
    simulator.goDown();
    say(name + " is down for " + length.toMillis() + " ms.");
    clock.schedule(() -> back(name, simulator), length.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void back(String name, Simulator simulator) {
    try {
      simulator.comeBack();
      say(name + " is back.");
    } catch (IOException e) {
      say(name + " cannot come back: " + e.getMessage());
    }
  }

  private synchronized void say(String sentence) {
    out.println(sentence);
    out.flush();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "outages");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
