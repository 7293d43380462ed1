package id.simpul.deploy.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Sends messages through a subject and waits until the sink has them all. */
final class Round {

  private static final long DRAIN_SECONDS = 300;

  private final Subject subject;
  private final LoadGenerator generator;
  private final CountingSink sink;

  Round(Subject subject, LoadGenerator generator, CountingSink sink) {
    this.subject = subject;
    this.generator = generator;
    this.sink = sink;
  }

  Measured run(String name, int messages, int connections, double rate)
      throws IOException, InterruptedException {
    sink.forget();
    double cpu = subject.cost().cpuMillis();
    long start = System.nanoTime();
    LoadGenerator.Sent sent = generator.send(name, messages, connections, rate);
    awaitAll(sent.accepted());
    double seconds = (System.nanoTime() - start) / 1e9;
    double spent = subject.cost().cpuMillis() - cpu;
    long arrived =
        sent.accepted().keySet().stream().filter(id -> sink.arrivedAt(id) != null).count();
    long[] endToEnd = endToEnd(sent.accepted());
    return new Measured(
        subject.name(),
        sent.perSecond(),
        arrived / seconds,
        sent.acceptMillis(0.5),
        sent.acceptMillis(0.99),
        Quantiles.millis(endToEnd, 0.5),
        Quantiles.millis(endToEnd, 0.99),
        spent / messages,
        subject.cost().residentMegabytes(),
        sent.accepted().size() - arrived,
        sink.effects() - sink.distinct());
  }

  private void awaitAll(Map<String, Long> accepted) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
    while (sink.distinct() < accepted.size() && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private long[] endToEnd(Map<String, Long> accepted) {
    return accepted.entrySet().stream()
        .map(
            e ->
                sink.arrivedAt(e.getKey()) == null
                    ? null
                    : sink.arrivedAt(e.getKey()) - e.getValue())
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .toArray();
  }
}
