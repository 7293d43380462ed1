package id.simpul.connectors.soap;

import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps CXF from logging faults: their text and stack traces may quote what a partner wrote about a
 * person. The outcome or the answer says what happened.
 */
final class QuietFaults implements FaultListener {

  private static final Logger LOG = LoggerFactory.getLogger(QuietFaults.class);

  @Override
  public boolean faultOccurred(Exception fault, String description, Message message) {
    LOG.debug("a SOAP exchange ended with {}", fault.getClass().getSimpleName());
    return false;
  }
}
