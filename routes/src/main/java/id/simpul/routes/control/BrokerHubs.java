package id.simpul.routes.control;

import id.simpul.routes.channel.Sessions;
import java.time.Duration;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hubs that agree over their broker, in two phases: who proposes holds the {@link AgreedVersion}
 * while every hub that listens makes ready and votes; with all votes in, replacing it decides. Each
 * hub looks at it when it is told to, when it joins, and every few seconds, so that neither a lost
 * notice nor a death between vote and decision leaves a hub behind.
 */
public final class BrokerHubs implements Hubs {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerHubs.class);

  private static final long LOOK_MILLIS = 5_000;
  private static final long PAUSE_MILLIS = 1_000;

  private final Sessions sessions;
  private final String name;
  private final SimpleString ears;
  private final Duration patience;
  private Thread listener;
  private volatile boolean running;
  private volatile ClientConsumer hearing;

  /**
   * @param name of this hub, for people
   * @param patience how long another hub may take to make ready
   */
  public BrokerHubs(Sessions sessions, String name, Duration patience) {
    this.sessions = sessions;
    this.name = name;
    this.ears = Ballot.earsOf(name);
    this.patience = patience;
  }

  @Override
  public void join(Member member, Proposal own) {
    try (ClientSession session = sessions.transacted()) {
      new Ballot(session, ears).makeAddresses();
      AgreedVersion agreed = new AgreedVersion(session);
      if (!agreed.isSettled()) {
        agreed.first(own);
      }
      agreed.otherThan(own.version()).ifPresent(member::follow);
    } catch (ActiveMQException e) {
      LOG.warn("the broker does not say what is in force, asked again: {}", e.toString());
    }
    running = true;
    listener = new Thread(() -> listen(member), "configuration-hubs");
    listener.setDaemon(true);
    listener.start();
  }

  private void listen(Member member) {
    while (running) {
      try (ClientSession session = sessions.transacted()) {
        listen(session, member);
      } catch (Exception | Error e) {
        // An Error too: this hub would hear of no change any more.
        pauseAfter(e);
      }
    }
  }

  private void listen(ClientSession session, Member member) throws ActiveMQException {
    Ballot ballot = new Ballot(session, ears);
    ballot.makeAddresses();
    AgreedVersion agreed = new AgreedVersion(session);
    try (ClientConsumer others = ballot.hear()) {
      hearing = others;
      while (running) {
        ClientMessage heard = others.receive(LOOK_MILLIS);
        if (heard != null) {
          heard.acknowledge();
          session.commit();
        }
        if (heard != null && ballot.isQuestion(heard)) {
          Optional<String> objection = member.prepare(AgreedVersion.decode(heard));
          ballot.vote(heard, objection.map(reason -> name + ": " + reason));
        } else {
          agreed.otherThan(member.inForce()).ifPresent(member::follow);
        }
      }
    }
  }

  @Override
  public Optional<String> agree(Proposal proposal) {
    try (ClientSession holder = sessions.transacted();
        ClientSession asker = sessions.transacted()) {
      Ballot ballot = new Ballot(asker, ears);
      Optional<String> objection =
          new AgreedVersion(holder).replace(proposal, () -> ballot.hold(proposal, patience));
      ballot.tellToLook();
      return objection;
    } catch (ActiveMQException e) {
      return Optional.of("The broker could not be asked: " + e.getMessage());
    }
  }

  private void pauseAfter(Throwable e) {
    if (running) {
      LOG.warn("changes of other hubs are not heard, next try in 1 s: {}", e.toString());
    }
    try {
      Thread.sleep(running ? PAUSE_MILLIS : 0);
    } catch (InterruptedException interrupted) {
      running = false;
    }
  }

  @Override
  public void close() {
    running = false;
    try {
      if (hearing != null) {
        // Ends the wait for the others; an interrupt would cut a call to the broker short.
        hearing.close();
      }
      if (listener != null) {
        listener.join(PAUSE_MILLIS);
      }
    } catch (ActiveMQException e) {
      LOG.debug("the broker is gone already", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
