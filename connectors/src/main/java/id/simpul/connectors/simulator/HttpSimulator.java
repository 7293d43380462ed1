package id.simpul.connectors.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A system that is spoken to by HTTP: its controls are those of its server. */
public interface HttpSimulator extends Simulator {

  /** Answers for the system; the same one for as long as the simulator lives. */
  SimulatedHttpServer server();

  @Override
  default URI start(int port) throws IOException {
    return server().start(port);
  }

  @Override
  default List<ReceivedRequest> received() {
    return server().received();
  }

  @Override
  default void goDown() {
    server().goDown();
  }

  @Override
  default void comeBack() throws IOException {
    server().comeBack();
  }

  @Override
  default void latency(Duration latency) {
    server().latency(latency);
  }

  @Override
  default void nextAnswers(SimulatedAnswer... answers) {
    server().nextAnswers(answers);
  }

  /** Lets this go wrong from now on. */
  default void mishaps(Mishaps mishaps) {
    server().mishaps(mishaps);
  }

  /** Remembers no more than the newest requests from now on. */
  default void keep(int newest) {
    server().keep(newest);
  }

  @Override
  default void close() {
    server().close();
  }
}
