package id.simpul.routes.hold;

import id.simpul.routes.channel.Gate;

/**
 * Where the messages of keys that wait stand, and how they are tried again.
 *
 * @param queue made when it is first needed
 * @param routeId of the route that they are tried again through
 * @param gate that they pass before
 */
public record HeldChannel(
    String queue, String routeId, Gate gate, HeldKeys keys, WaitingForEntry entries) {

  public HeldChannel(String queue, String routeId, Gate gate) {
    this(queue, routeId, gate, new HeldKeys(), new WaitingForEntry());
  }

  /** A message has left this channel. */
  public void left(String key, String trackingId) {
    keys.left(key);
    entries.end(trackingId);
  }
}
