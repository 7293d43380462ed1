package id.simpul.deploy.bench;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What a backlog does to intake and to memory: a receiver is away, messages are accepted all the
 * same, and go out when it is back.
 */
final class Backlog {

  private static final int PART = 20_000;

  private final Path work;
  private final int warmUp;
  private final int connections;

  Backlog(Path work, int warmUp, int connections) {
    this.work = work;
    this.warmUp = warmUp;
    this.connections = connections;
  }

  /** Returns 0 when all came through once, else 1. */
  int run(int messages) throws Exception {
    Subjects subjects = new Subjects(work);
    try (CountingSink sink = new CountingSink();
        Subject hub = subjects.simpul(sink)) {
      hub.start();
      LoadGenerator generator = hub.generator(subjects.keys("simpul", "bench-sender"));
      new Round(hub, generator, sink).run("warm", warmUp, connections, 0);
      sink.forget();
      sink.have(CountingSink.Day.DOWN);
      int parts = Math.max(2, messages / PART);
      fill(hub, generator, parts);
      sink.have(CountingSink.Day.GOOD);
      return drain(hub, sink, (long) parts * PART) ? 0 : 1;
    }
  }

  private void fill(Subject hub, LoadGenerator generator, int parts) throws Exception {
    double first = 0;
    double last = 0;
    System.out.printf("%10s %12s %8s %8s%n", "backlog", "accepted/s", "CPU-ms", "RSS MB");
    for (int i = 0; i < parts; i++) {
      double cpu = hub.cost().cpuMillis();
      double rate = generator.send("b" + i, PART, connections, 0).perSecond();
      double spent = (hub.cost().cpuMillis() - cpu) / PART;
      System.out.printf(
          Locale.ROOT,
          "%10d %12.0f %8.2f %8d%n",
          (i + 1) * PART,
          rate,
          spent,
          hub.cost().residentMegabytes());
      first = i == 0 ? rate : first;
      last = rate;
    }
    System.out.printf("intake with the backlog: %.0f %% of intake without%n", 100 * last / first);
  }

  private static boolean drain(Subject hub, CountingSink sink, long expected) throws Exception {
    long start = System.nanoTime();
    long seen = -1;
    while (sink.distinct() < expected && sink.distinct() > seen) {
      seen = sink.distinct();
      for (int i = 0; i < 60 && sink.distinct() < expected; i++) {
        Thread.sleep(1_000);
      }
    }
    System.out.printf(
        "drained %d of %d at %.0f a second, %d doubled, %d MB resident%n",
        sink.distinct(),
        expected,
        sink.distinct() / ((System.nanoTime() - start) / 1e9),
        sink.effects() - sink.distinct(),
        hub.cost().residentMegabytes());
    return sink.distinct() == expected && sink.effects() == expected;
  }
}
