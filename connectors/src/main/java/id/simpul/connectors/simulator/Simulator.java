package id.simpul.connectors.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A system that the hub speaks to, played on the loopback address. Controls may be used from any
 * thread while requests are being answered.
 */
public interface Simulator extends AutoCloseable {

  /**
   * Starts listening.
   *
   * @param port 0 for any free port
   * @return the base address, without a trailing slash
   */
  URI start(int port) throws IOException;

  /** Every request that arrived so far, in order of arrival, those answered with garbage too. */
  List<ReceivedRequest> received();

  /** Stops listening: connections are refused until {@link #comeBack()}. What it stored stays. */
  void goDown();

  /** Listens again on the port it had. */
  void comeBack() throws IOException;

  /** Waits this long before every answer from now on. */
  void latency(Duration latency);

  /** Gives these answers to the next requests instead of its own, one each. */
  void nextAnswers(SimulatedAnswer... answers);

  @Override
  void close();
}
