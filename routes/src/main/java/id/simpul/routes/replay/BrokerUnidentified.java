package id.simpul.routes.replay;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EmbeddedBroker;
import id.simpul.routes.channel.WithoutTrackingId;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.MessageLog;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Finds them on the broker's queues. The record stands among the plans and in the log file. */
public final class BrokerUnidentified implements Unidentified {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerUnidentified.class);
  private static final int SHOWN = 200;

  private final WithoutTrackingId messages;
  private final PlanStore plans;
  private final Supplier<Configuration> configuration;
  private final Clock clock;

  public BrokerUnidentified(
      EmbeddedBroker broker,
      DataSource dataSource,
      Supplier<Configuration> configuration,
      Clock clock) {
    this.messages = new WithoutTrackingId(broker);
    this.plans = new PlanStore(dataSource);
    this.configuration = configuration;
    this.clock = clock;
  }

  @Override
  public List<Message> all() {
    return queues().flatMap(this::on).toList();
  }

  private Stream<String> queues() {
    Configuration current = configuration.get();
    return Stream.concat(
        current.participants().keySet().stream().sorted().map(Channel::dead),
        current.flows().keySet().stream().sorted().map(Channel::invalid));
  }

  private Stream<Message> on(String queue) {
    return messages.on(queue, SHOWN).stream().map(m -> message(queue, m));
  }

  private static Message message(String queue, WithoutTrackingId.Numbered m) {
    var waiting = m.message();
    return new Message(queue, m.number(), waiting.cause(), waiting.bytes(), waiting.since());
  }

  @Override
  public boolean discard(String queue, long brokerId, String who, String why) {
    if (queues().noneMatch(queue::equals)) {
      return false;
    }
    String token = TrackingId.next(clock.instant());
    try {
      // Before it goes: what is gone must be on record.
      plans.save(token, "", List.of(queue + " " + brokerId), clock.instant());
      boolean gone = messages.remove(queue, brokerId);
      plans.applied(token, who, why, gone ? 1 : 0);
      LOG.info("{} discards message {} of {}: {}", who, brokerId, queue, gone);
      return gone;
    } catch (DataAccessException e) {
      throw new MessageLog.LogUnavailable(e);
    }
  }
}
