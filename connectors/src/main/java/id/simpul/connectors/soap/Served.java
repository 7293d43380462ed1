package id.simpul.connectors.soap;

import java.util.Optional;
import org.w3c.dom.Element;

/** What the operations of a WSDL that the hub serves mean to it. Thread-safe. */
interface Served {

  /** What a partner wants. */
  sealed interface Wish {

    /**
     * Takes a message in, or asks a question.
     *
     * @param id the partner's own, if the envelope names one beside the message
     */
    record Take(Optional<String> id, byte[] body) implements Wish {}

    /** Asks what became of a message. */
    record Track(String trackingId) implements Wish {}
  }

  /**
   * @param payload the Body's element, with its binary parts in it as base64
   * @throws RefusedRequest if it means nothing
   */
  Wish wish(String operation, Element payload) throws RefusedRequest;

  /** The Body's element that says that a message was taken in; empty for an empty answer. */
  Optional<Element> receipt(String trackingId);
}
