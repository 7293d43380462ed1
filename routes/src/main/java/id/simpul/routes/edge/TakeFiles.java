package id.simpul.routes.edge;

import id.simpul.mappings.files.ConfigurationArchive;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.channel.Step;
import id.simpul.routes.control.Change;
import id.simpul.routes.control.ConfigurationControl;
import id.simpul.routes.control.Outcome;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts in force at the edge what the centre gives it; what has a fault is refused, and the edge
 * goes on with what it has. Thread-safe.
 */
final class TakeFiles implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(TakeFiles.class);
  private static final Change FROM_CENTRE = new Change("centre", "the centre's configuration");

  private Optional<ConfigurationControl> control = Optional.empty();
  private String has = "";
  private String faults = "";

  /** From now on. */
  synchronized void with(ConfigurationControl live) {
    control = Optional.of(live);
    has = live.files().digest("");
  }

  /** Digest of the files that the centre gave last and that need not be given again. */
  synchronized String has() {
    return has;
  }

  /** Why they are not in force; empty text when they are. */
  synchronized String faults() {
    return faults;
  }

  @Override
  public void process(Exchange exchange) {
    take(ConfigurationArchive.read(Step.of(exchange).envelope().original()));
  }

  private synchronized void take(ConfigurationFiles given) {
    if (control.isEmpty()) {
      LOG.warn("files of the centre came before this hub was ready; it gives them again");
      return;
    }
    Outcome outcome = control.get().apply(given, FROM_CENTRE);
    if (outcome instanceof Outcome.Applied) {
      has = given.digest("");
      faults = "";
      return;
    }
    faults = String.join("; ", ((Outcome.Refused) outcome).reasons());
    if (outcome instanceof Outcome.OtherHubs) {
      // It passes: they go back to their channel and come again.
      throw new IllegalStateException(faults);
    }
    LOG.warn("the centre's configuration is not in force here: {}", faults);
    if (outcome instanceof Outcome.Faulty) {
      // The same files have the same faults.
      has = given.digest("");
    }
  }
}
