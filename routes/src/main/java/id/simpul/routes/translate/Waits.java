package id.simpul.routes.translate;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Gate;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.hold.HeldChannel;
import id.simpul.routes.hold.Hold;
import id.simpul.routes.hold.RetrySchedule;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Per flow, the originals that wait until a code table of their sender has an entry. Thread-safe.
 */
public final class Waits {

  private final Map<String, HeldChannel> channels = new TreeMap<>();
  private final Map<String, Hold> holds = new TreeMap<>();

  /**
   * @param longest after which they are tried again
   */
  public Waits(Collection<Flow> flows, RetrySchedule schedule, Duration longest, Clock clock) {
    for (Flow flow : flows) {
      HeldChannel channel =
          new HeldChannel(
              Channel.waiting(flow.id()), TranslateRoutes.routeId(flow.id()), Gate.OPEN);
      channels.put(flow.id(), channel);
      holds.put(flow.id(), new Hold(channel, schedule, "", longest, clock));
    }
  }

  HeldChannel channel(String flow) {
    return channels.get(flow);
  }

  Hold of(String flow) {
    return holds.get(flow);
  }

  /** Where originals stand whose keys wait. */
  public Stream<HeldChannel> held() {
    return channels.values().stream();
  }

  /** How many messages of a flow wait for an entry in their sender's code tables. */
  public int waitingForEntry(String flow) {
    return channels.containsKey(flow) ? channels.get(flow).entries().size() : 0;
  }
}
