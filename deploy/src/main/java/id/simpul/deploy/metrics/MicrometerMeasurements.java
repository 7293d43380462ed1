package id.simpul.deploy.metrics;

import id.simpul.routes.measure.Measurements;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measurements as Micrometer meters. Labels are flows, participants, connectors and constants, so
 * their number is bounded by the configuration; each meter is made once and then found by its
 * labels.
 */
final class MicrometerMeasurements implements Measurements {

  private static final Duration[] ACCEPT = millis(1, 2, 5, 10, 25, 50, 100, 500, 1_000);
  private static final Duration[] END_TO_END =
      millis(10, 50, 100, 500, 1_000, 5_000, 60_000, 3_600_000);
  private static final Duration[] CALL = millis(1, 5, 10, 50, 100, 500, 1_000, 5_000, 30_000);

  private record Labels(String name, String first, String second) {}

  private final MeterRegistry registry;
  private final Map<Labels, Counter> counters = new ConcurrentHashMap<>();
  private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

  MicrometerMeasurements(MeterRegistry registry) {
    this.registry = registry;
  }

  private static Duration[] millis(long... values) {
    Duration[] durations = new Duration[values.length];
    for (int i = 0; i < values.length; i++) {
      durations[i] = Duration.ofMillis(values[i]);
    }
    return durations;
  }

  @Override
  public void accepted(String flow, String sender, Duration took) {
    count("simpul.accepted", "flow", flow, "sender", sender);
    time("simpul.accept", ACCEPT, "flow", flow, took);
  }

  @Override
  public void refused(String reason) {
    count("simpul.refused", "code", reason, "at", "api");
  }

  @Override
  public void delivered(String flow, String receiver, Duration endToEnd) {
    count("simpul.delivered", "flow", flow, "receiver", receiver);
    time("simpul.end.to.end", END_TO_END, "flow", flow, endToEnd);
  }

  @Override
  public void dead(String receiver) {
    count("simpul.dead", "receiver", receiver, "at", "deliver");
  }

  @Override
  public void noEntry(String participant, String table) {
    count("simpul.no.entry", "participant", participant, "table", table);
  }

  @Override
  public void outcome(String connector, String outcome, Duration took) {
    count("simpul.outcomes", "connector", connector, "outcome", outcome);
    time("simpul.call", CALL, "connector", connector, took);
  }

  private void count(String name, String key, String value, String otherKey, String other) {
    counters
        .computeIfAbsent(
            new Labels(name, value, other),
            l -> registry.counter(name, key, value, otherKey, other))
        .increment();
  }

  private void time(String name, Duration[] buckets, String key, String value, Duration took) {
    timers
        .computeIfAbsent(
            new Labels(name, value, ""),
            l ->
                Timer.builder(name)
                    .tag(key, value)
                    .serviceLevelObjectives(buckets)
                    .register(registry))
        .record(took);
  }
}
