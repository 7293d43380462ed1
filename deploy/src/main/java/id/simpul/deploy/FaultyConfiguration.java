package id.simpul.deploy;

import id.simpul.mappings.fault.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration has faults; the message lists them, one a line. */
public final class FaultyConfiguration extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FaultyConfiguration(List<Fault> faults) {
    super(
        faults.stream()
            .map(Fault::toString)
            .collect(Collectors.joining("\n  ", "the configuration is not usable:\n  ", "")));
  }
}
