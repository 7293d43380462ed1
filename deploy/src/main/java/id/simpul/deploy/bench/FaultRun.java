package id.simpul.deploy.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The catalogue of faults under load, in its long form: the hub killed at random moments, and each
 * bad day a receiver can have. After each, what was answered 202 is counted at the receiver.
 */
final class FaultRun {

  private static final int RATE = 400;
  private static final int SECONDS = 20;
  private static final long SETTLE_SECONDS = 120;

  private final Path work;
  private final int connections;
  private final Random random = new Random();

  /** Something that goes wrong while messages flow, and is right again when it returns. */
  private interface Fault {
    void happen() throws Exception;
  }

  FaultRun(Path work, int connections) {
    this.work = work;
    this.connections = connections;
  }

  /** Returns 0 when nothing was lost or had its effect twice, else 1. */
  int run(int kills) throws Exception {
    Subjects subjects = new Subjects(work);
    try (CountingSink sink = new CountingSink();
        Subject hub = subjects.simpul(sink)) {
      hub.start();
      LoadGenerator generator = hub.generator(subjects.keys("simpul", "bench-sender"));
      System.out.printf("%-22s %10s %6s %9s%n", "fault", "accepted", "lost", "doubled");
      List<Boolean> passed = new ArrayList<>();
      for (int i = 1; i <= kills; i++) {
        passed.add(passes("killed-" + i, sink, generator, () -> kill(hub)));
      }
      for (CountingSink.Day day : CountingSink.Day.values()) {
        String name = "receiver-" + day.name().toLowerCase(java.util.Locale.ROOT);
        passed.add(passes(name, sink, generator, () -> badDay(sink, day)));
      }
      return passed.contains(false) ? 1 : 0;
    }
  }

  private boolean passes(String name, CountingSink sink, LoadGenerator generator, Fault fault)
      throws Exception {
    sink.forget();
    CompletableFuture<LoadGenerator.Sent> load =
        CompletableFuture.supplyAsync(() -> load(name, generator));
    fault.happen();
    LoadGenerator.Sent sent = load.get(10, TimeUnit.MINUTES);
    await(sink, sent);
    long arrived =
        sent.accepted().keySet().stream().filter(id -> sink.arrivedAt(id) != null).count();
    long lost = sent.accepted().size() - arrived;
    long doubled = sink.effects() - sink.distinct();
    System.out.printf("%-22s %10d %6d %9d%n", name, sent.accepted().size(), lost, doubled);
    return lost == 0 && doubled == 0 && sent.accepted().size() == RATE * SECONDS;
  }

  private LoadGenerator.Sent load(String name, LoadGenerator generator) {
    try {
      return generator.send(name, RATE * SECONDS, connections, RATE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void kill(Subject hub) throws Exception {
    TimeUnit.MILLISECONDS.sleep(2_000 + random.nextInt(10_000));
    hub.kill();
    hub.start();
  }

  private static void badDay(CountingSink sink, CountingSink.Day day) throws Exception {
    TimeUnit.SECONDS.sleep(SECONDS / 4);
    sink.have(day);
    TimeUnit.SECONDS.sleep(SECONDS / 2);
    sink.have(CountingSink.Day.GOOD);
  }

  private static void await(CountingSink sink, LoadGenerator.Sent sent)
      throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS);
    while (sink.distinct() < sent.accepted().size() && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
