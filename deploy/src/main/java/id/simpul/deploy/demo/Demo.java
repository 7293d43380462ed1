package id.simpul.deploy.demo;

import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.Hub;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.inbox.Inbox;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.intake.Submission;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.Search;
import id.simpul.routes.lookup.Lookups;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sends the samples, lets the regions' apps fetch, and watches until all have arrived. */
final class Demo {

  private static final long LOOK_MILLIS = 400;
  private static final long LIMIT_SECONDS = 120;
  private static final int WARNINGS = 2;

  private final Hub hub;
  private final Configuration configuration;
  private final Map<String, DemoSamples.Sample> sent = new LinkedHashMap<>();
  private final Set<String> answered = new HashSet<>();

  Demo(Hub hub, Configuration configuration) {
    this.hub = hub;
    this.configuration = configuration;
  }

  void send(List<DemoSamples.Sample> samples) throws Refused {
    for (DemoSamples.Sample s : samples) {
      Receipt receipt =
          hub.intake()
              .accept(
                  new Submission(
                      s.sender(), s.flow(), Optional.empty(), "application/json", s.body()));
      sent.put(receipt.trackingId(), s);
    }
  }

  /**
   * @return whether everything arrived as it should within two minutes
   */
  boolean watch(DemoTable table) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < until) {
      regionsFetch();
      List<DemoTable.Row> rows = rows();
      table.draw(rows);
      rows.forEach(this::countAnswered);
      if (rows.stream().allMatch(this::arrived) && othersArrived(rows)) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return false;
  }

  private List<DemoTable.Row> rows() {
    List<DemoTable.Row> rows = new ArrayList<>();
    sent.forEach(
        (id, sample) ->
            hub.log()
                .find(id)
                .ifPresent(way -> rows.add(new DemoTable.Row(sample.name(), way.message()))));
    for (MessageLog.Message fetched : hub.log().search(Search.first(100))) {
      if (!sent.containsKey(fetched.trackingId())) {
        rows.add(new DemoTable.Row(fetched.messageId(), fetched));
      }
    }
    return rows;
  }

  /**
   * Asks a lookup.
   *
   * @return one line that says what was answered
   */
  String ask(DemoSamples.Sample question) throws Refused {
    Lookups.Result result =
        hub.lookups().ask(question.sender(), question.flow(), "application/json", question.body());
    return result instanceof Lookups.Result.Answered answered
        ? question.flow() + " answered " + text(answered)
        : question.flow() + " not answered: " + result;
  }

  private static String text(Lookups.Result.Answered answered) {
    return new String(answered.answer().bytes(), StandardCharsets.UTF_8);
  }

  /** What no sample is sent for: the hub fetches it, or a partner calls. */
  private boolean othersArrived(List<DemoTable.Row> rows) {
    return count(rows, "report-followup") >= answered.size()
        && count(rows, "hazard-warning") >= WARNINGS
        && count(rows, "business-permit") >= 1
        && count(rows, "permit-document") >= 1
        && count(rows, "residents") >= 1
        && count(rows, "land-deed") >= 1;
  }

  private static long count(List<DemoTable.Row> rows, String flow) {
    return rows.stream().filter(row -> row.message().flow().equals(flow)).count();
  }

  private boolean arrived(DemoTable.Row row) {
    MessageLog.Message m = row.message();
    DemoSamples.Sample sample = sent.get(m.trackingId());
    return sample != null && sample.refused()
        ? m.progress() == MessageLog.Progress.INVALID
        : m.progress() == MessageLog.Progress.DONE
            && m.deliveries().stream().allMatch(d -> d.state() == MessageLog.State.DELIVERED);
  }

  /** Each complaint that LAPOR has is answered there once; the answer goes back to LAKSA. */
  private void countAnswered(DemoTable.Row row) {
    row.message().deliveries().stream()
        .filter(d -> d.receiver().equals("lapor") && d.state() == MessageLog.State.DELIVERED)
        .map(MessageLog.Delivery::reference)
        .forEach(answered::add);
  }

  private void regionsFetch() {
    for (Participant p : configuration.participants().values()) {
      if (p.receives().stream().anyMatch(Receives::toInbox)) {
        for (Inbox.Item item : hub.inbox().fetch(p.id(), 50, Duration.ofSeconds(30))) {
          hub.inbox().acknowledge(p.id(), item.trackingId());
        }
      }
    }
  }
}
