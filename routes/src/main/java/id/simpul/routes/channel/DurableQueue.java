package id.simpul.routes.channel;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;

/** What all of the hub's queues have in common: durable, and the messages of a key in order. */
final class DurableQueue {

  private static final int GROUP_BUCKETS = 1024;

  private DurableQueue() {}

  /**
   * For a link: one consumer at a time has all messages, so that a connection that is gone without
   * a word and its successor cannot bring them out of order.
   */
  static QueueConfiguration ordered(String queue) {
    return QueueConfiguration.of(queue)
        .setRoutingType(RoutingType.ANYCAST)
        .setDurable(true)
        .setExclusive(true)
        .setAutoCreateAddress(true)
        .setAutoDelete(false);
  }

  static QueueConfiguration named(String queue) {
    return QueueConfiguration.of(queue)
        .setRoutingType(RoutingType.ANYCAST)
        .setDurable(true)
        .setGroupBuckets(GROUP_BUCKETS)
        .setGroupRebalance(true)
        .setGroupRebalancePauseDispatch(true)
        .setAutoCreateAddress(true)
        .setAutoDelete(false);
  }
}
