package id.simpul.routes.control;

import id.simpul.mappings.files.ConfigurationFiles;
import java.util.Optional;

/**
 * The hubs of one broker: all of them put the same configuration in force, or none does. Messages
 * carry their configuration, so that for the moment in which one hub is ahead of another each
 * message is worked on by its own on either.
 */
public interface Hubs extends AutoCloseable {

  /**
   * A configuration that is to be in force on every hub.
   *
   * @param version short version
   */
  record Proposal(String version, ConfigurationFiles files, Change change) {}

  /** This hub, as the others see it. Called on one thread. */
  interface Member {

    /** Short version in force here. */
    String inForce();

    /**
     * Makes ready to put it in force at once, without doing so.
     *
     * @return why that cannot be; empty when it can
     */
    Optional<String> prepare(Proposal proposal);

    /** Puts in force what was agreed on. */
    void follow(Proposal agreed);
  }

  /**
   * Takes part from now on. The configuration in force on the broker is followed; on a broker that
   * has none yet, that of this hub becomes it.
   *
   * @param own in force here
   */
  void join(Member member, Proposal own);

  /**
   * Asks all other hubs to make ready, and decides. When this returns without an objection, the
   * decision is on the broker's disk and every hub follows it, also one that dies meanwhile.
   *
   * @return the first objection; empty when it is decided
   */
  Optional<String> agree(Proposal proposal);

  @Override
  void close();
}
