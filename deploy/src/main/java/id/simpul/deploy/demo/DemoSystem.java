package id.simpul.deploy.demo;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Simulated systems that belong together; {@link DemoSystems} lists them. */
interface DemoSystem extends AutoCloseable {

  /**
   * Starts listening on loopback.
   *
   * @param properties gets those by which the participants' files find the systems
   */
  void start(Map<String, String> properties) throws IOException;

  /** The samples are about to be sent: what is to change while they are on their way begins. */
  default void begin() {}

  /**
   * The same, for systems that call the hub.
   *
   * @param hub where it listens
   */
  default void begin(URI hub) {
    begin();
  }

  /** One line about what was asked and answered, when all messages have arrived; or empty text. */
  default String told() throws IOException, InterruptedException {
    return "";
  }

  @Override
  void close();
}
