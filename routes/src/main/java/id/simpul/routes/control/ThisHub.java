package id.simpul.routes.control;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.configuration.ConfigurationLoader;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import id.simpul.routes.control.Hubs.Proposal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This hub, as the others of its broker see it. */
final class ThisHub implements Hubs.Member {

  private static final Logger LOG = LoggerFactory.getLogger(ThisHub.class);

  private final Swap swap;
  private final ConfigurationInForce inForce;
  private final UnaryOperator<Participant> seen;
  private final Catalogue catalogue = new Catalogue();

  /**
   * @param seen a participant as this hub sees it
   */
  ThisHub(Swap swap, ConfigurationInForce inForce, UnaryOperator<Participant> seen) {
    this.swap = swap;
    this.inForce = inForce;
    this.seen = seen;
  }

  @Override
  public String inForce() {
    return swap.version();
  }

  @Override
  public Optional<String> prepare(Proposal proposal) {
    Loaded loaded = new ConfigurationLoader(proposal.files(), catalogue, seen).load(true);
    return loaded instanceof Loaded.Accepted accepted
        ? makeReady(accepted, proposal)
        : Optional.of(((Loaded.Faulty) loaded).faults().get(0).toString());
  }

  private Optional<String> makeReady(Loaded.Accepted accepted, Proposal proposal) {
    synchronized (swap) {
      try {
        swap.makeReady(swap.candidate(accepted.configuration(), proposal.files()));
        inForce.expect(accepted.configuration());
        return Optional.empty();
      } catch (Exception e) {
        LOG.warn("{} cannot be made ready: {}", proposal.version(), Swap.root(e).toString());
        swap.back(inForce.get());
        return Optional.of(Swap.sentence(e));
      }
    }
  }

  @Override
  public void follow(Proposal agreed) {
    Configuration before = inForce.get();
    Loaded loaded = new ConfigurationLoader(agreed.files(), catalogue, seen).load(false);
    if (loaded instanceof Loaded.Accepted accepted) {
      follow(accepted, agreed, before);
    } else {
      LOG.error("{} is agreed on, but faulty here: {}", agreed.version(), loaded);
    }
  }

  /** What this hub itself has changed meanwhile is newer than what was agreed on before. */
  private void follow(Loaded.Accepted accepted, Proposal agreed, Configuration before) {
    synchronized (swap) {
      if (agreed.version().equals(swap.version()) || inForce.get() != before) {
        return;
      }
      Candidate next = swap.candidate(accepted.configuration(), agreed.files());
      Plan plan = Comparison.of(swap.current(), next);
      try {
        swap.makeReady(next);
        swap.putInForce(next);
      } catch (Exception e) {
        String reason = Swap.root(e).toString();
        LOG.error("{} is agreed on, but not all of it runs here: {}", agreed.version(), reason);
      }
      Change change =
          new Change(agreed.change().who() + " (at another hub)", agreed.change().why());
      swap.record(Recorded.What.APPLY, agreed.version(), change, plan.sentences());
    }
  }
}
