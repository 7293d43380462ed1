package id.simpul.connectors.simulator;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something that goes wrong once.
 *
 * @param call method and resource
 * @param before calls of the kind that go right before
 * @param acts whether it does what it was told all the same
 */
record SatuSehatFault(String call, AtomicInteger before, boolean acts, SimulatedAnswer answer) {

  boolean strikes(ReceivedRequest request) {
    String type = request.path().substring(request.path().lastIndexOf('/') + 1);
    return call.equals(request.method() + " " + type) && before.getAndDecrement() == 0;
  }
}
