package id.simpul.connectors.simulator;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something that goes wrong once.
 *
 * @param call method and resource, and what the query must hold after a question mark
 * @param before calls of the kind that go right before
 * @param acts whether it does what it was told all the same
 */
record SatuSehatFault(String call, AtomicInteger before, boolean acts, SimulatedAnswer answer) {

  boolean strikes(ReceivedRequest request) {
    String type = request.path().substring(request.path().lastIndexOf('/') + 1);
    String[] wanted = call.split("\\?");
    return wanted[0].equals(request.method() + " " + type)
        && (wanted.length == 1 || request.query().contains(wanted[1]))
        && before.getAndDecrement() == 0;
  }
}
