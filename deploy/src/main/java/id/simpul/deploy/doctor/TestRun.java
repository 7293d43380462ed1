package id.simpul.deploy.doctor;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.configuration.SampleMessages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sends Test Messages through the running hub: of a sender one to each receiver that an agreement
 * names, of a receiver one from the first sender that has a sample.
 */
final class TestRun implements LastStep {

  private final Configuration configuration;
  private final SampleMessages samples;
  private final TestPost post;
  private final Clock clock;

  TestRun(Configuration configuration, SampleMessages samples, TestPost post, Clock clock) {
    this.configuration = configuration;
    this.samples = samples;
    this.post = post;
    this.clock = clock;
  }

  @Override
  public boolean run(Participant participant, Use use, Told told) {
    Optional<Flow> flow = configuration.flow(use.flow());
    if (flow.filter(f -> f.kind() == Flow.Kind.MESSAGE).isEmpty()) {
      return true;
    }
    return use.does().equals("sends")
        ? from(participant, use.flow(), told)
        : to(participant, use.flow(), told);
  }

  private boolean from(Participant sender, String flow, Told told) {
    boolean good = true;
    for (String receiver : inForce(sender, flow).map(Agreement::to).distinct().toList()) {
      good &= test(sender, flow, receiver, told);
    }
    return good;
  }

  private Stream<Agreement> inForce(Participant sender, String flow) {
    return configuration.inForce(flow, sender.id(), clock.instant()).stream();
  }

  private boolean to(Participant receiver, String flow, Told told) {
    Predicate<Participant> agreed =
        sender -> inForce(sender, flow).anyMatch(a -> a.to().equals(receiver.id()));
    List<Participant> senders =
        configuration.participants().values().stream().filter(agreed).toList();
    Optional<Participant> first =
        senders.stream().filter(s -> !samples.sent(s, flow).isEmpty()).findFirst();
    return first
        .or(() -> senders.stream().findFirst())
        .map(sender -> test(sender, flow, receiver.id(), told))
        .orElse(true);
  }

  private boolean test(Participant sender, String flow, String receiver, Told told) {
    List<byte[]> bodies = samples.sent(sender, flow);
    Optional<Sends> sends = sender.sends(flow);
    if (bodies.isEmpty() || sends.isEmpty()) {
      told.found(Finding.of(Sign.TEST_WITHOUT_SAMPLE, sender.id()));
      return true;
    }
    Finding found =
        post.firstCovered(new TestPost.Way(sender.id(), flow, receiver), sends.get(), bodies);
    told.found(found);
    return !found.isBad();
  }
}
