package id.simpul.routes.deliver;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.hold.HeldChannel;

/** What the delivery steps of one receiver share while the hub runs. */
record Receiver(String id, Circuit circuit, HeldChannel held) {

  Receiver(String id, Circuit circuit) {
    this(id, circuit, new HeldChannel(Channel.held(id), routeId(id), circuit));
  }

  /** Id of the route that delivers to a receiver, as an operator reads it. */
  static String routeId(String receiver) {
    return "deliver:" + receiver;
  }

  String routeId() {
    return held.routeId();
  }
}
