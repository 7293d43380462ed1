package id.simpul.connectors.simulator;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A system that can be simulated, as it is named on the command line and in a Kamelet's annotation
 * {@code simpul.id/simulator}.
 *
 * @param name lower-case letters, digits and hyphens
 * @param title the system, for people
 * @param maker makes a simulator that holds samples to try
 * @param settings properties of the shipped participants, or of the examples, that lead a hub to
 *     the simulator at this address
 */
public record SimulatedSystem(
    String name,
    String title,
    Supplier<? extends Simulator> maker,
    Function<URI, Map<String, String>> settings) {}
