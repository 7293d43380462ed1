package id.simpul.routes.deliver;

/** What the delivery steps of one receiver share while the hub runs. */
record Receiver(String id, Circuit circuit, HeldKeys held) {

  /** Id of the route that delivers to it, as an operator reads it. */
  String routeId() {
    return "deliver:" + id;
  }
}
