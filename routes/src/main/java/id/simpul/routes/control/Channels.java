package id.simpul.routes.control;

import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import java.util.SortedSet;
import java.util.TreeSet;

/** The queues that a configuration needs before its first message. */
public final class Channels {

  private Channels() {}

  /** By name. */
  public static SortedSet<String> of(Configuration configuration) {
    SortedSet<String> queues = new TreeSet<>();
    queues.add(Channel.JOURNAL);
    configuration.flows().values().stream()
        .filter(flow -> flow.kind() == Flow.Kind.MESSAGE)
        .forEach(flow -> queues.add(Channel.intake(flow.id())));
    configuration.participants().values().forEach(p -> add(p, queues));
    return queues;
  }

  private static void add(Participant receiver, SortedSet<String> queues) {
    if (!receiver.receives().isEmpty()) {
      queues.add(Channel.deliver(receiver.id()));
    }
    if (receiver.receives().stream().anyMatch(Receives::onlyOnce)) {
      queues.add(Channel.sending(receiver.id()));
    }
    if (receiver.receives().stream().anyMatch(Receives::toInbox)) {
      queues.add(Channel.inbox(receiver.id()));
    }
  }
}
