package id.simpul.routes.translate;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Gate;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.hold.HeldChannel;
import id.simpul.routes.hold.HeldRetry;
import id.simpul.routes.hold.Hold;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/**
 * Per flow, the originals that wait until a code table of their sender has an entry. Thread-safe.
 */
public final class Waits {

  private record Wait(HeldChannel channel, Hold hold) {}

  private final Map<String, Wait> waits = new ConcurrentHashMap<>();
  private final HeldRetry retry;
  private final Duration longest;
  private final Clock clock;

  /**
   * @param longest after which they are tried again
   */
  public Waits(HeldRetry retry, Duration longest, Clock clock) {
    this.retry = retry;
    this.longest = longest;
    this.clock = clock;
  }

  /** Knows their flows from now on, and finds what waited before this process started. */
  public void add(Collection<Configuration> live) throws ActiveMQException {
    for (Configuration configuration : live) {
      for (Flow flow : configuration.flows().values()) {
        if (flow.kind() == Flow.Kind.MESSAGE && !waits.containsKey(flow.id())) {
          add(flow.id());
        }
      }
    }
  }

  private void add(String flow) throws ActiveMQException {
    HeldChannel channel =
        new HeldChannel(Channel.waiting(flow), TranslateRoutes.routeId(flow), Gate.OPEN);
    waits.put(flow, new Wait(channel, new Hold(channel, retry, "", longest, clock)));
    retry.recover(channel);
  }

  Hold of(String flow) {
    return waits.get(flow).hold();
  }

  /** Where originals stand whose keys wait. */
  public Stream<HeldChannel> held() {
    return waits.values().stream().map(Wait::channel);
  }

  /** How many messages of a flow wait for an entry in their sender's code tables. */
  public int waitingForEntry(String flow) {
    Wait wait = waits.get(flow);
    return wait == null ? 0 : wait.channel().entries().size();
  }
}
