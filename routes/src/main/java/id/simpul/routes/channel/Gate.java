package id.simpul.routes.channel;

import java.time.Duration;

/** Decides when a channel's next message may be worked on. Thread-safe. */
public interface Gate {

  /** Lets everything pass. */
  Gate OPEN =
      new Gate() {
        @Override
        public boolean tryPass(Envelope message) {
          return true;
        }

        @Override
        public void await(Duration atMost) {}

        @Override
        public void left() {}
      };

  /** Whether this message may be worked on now; a caller that passed calls {@link #left} after. */
  boolean tryPass(Envelope message);

  /** Waits until it may be worth asking again, at most that long. */
  void await(Duration atMost) throws InterruptedException;

  /** The caller that passed has finished with its message, whatever came of it. */
  void left();

  /** How long until it may be worth trying again; zero when it is now. */
  default Duration untilOpen() {
    return Duration.ZERO;
  }
}
