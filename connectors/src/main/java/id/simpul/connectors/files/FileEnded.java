package id.simpul.connectors.files;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the run of a file when all rows that were offered are settled. Thread-safe. */
public final class FileEnded implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(FileEnded.class);

  @Override
  public void process(Exchange exchange) {
    FileRun run = exchange.getProperty(FileRun.PROPERTY, FileRun.class);
    if (run == null) {
      return;
    }
    boolean done = false;
    try (run) {
      done = run.end();
    } catch (IOException e) {
      LOG.warn("A file is not done with, the rest follows: {}", e.getMessage());
    }
    // A file that waits is not asked for again at once.
    exchange.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, done);
  }
}
