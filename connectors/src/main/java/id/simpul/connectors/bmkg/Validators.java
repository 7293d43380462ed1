package id.simpul.connectors.bmkg;

import java.util.Optional;
import org.apache.camel.Message;

/**
 * ETag and Last-Modified per address, so that what has not changed is not sent again (RFC 9110).
 */
final class Validators {

  private record Validator(Optional<String> etag, Optional<String> lastModified) {}

  private final Recent<Validator> byAddress = new Recent<>();

  /** Makes the request conditional. */
  void ask(String address, Message request) {
    Optional<Validator> known = byAddress.get(address);
    known.flatMap(Validator::etag).ifPresent(tag -> request.setHeader("If-None-Match", tag));
    known
        .flatMap(Validator::lastModified)
        .ifPresent(time -> request.setHeader("If-Modified-Since", time));
  }

  /**
   * Reads them from an answer; they count once the result is run, when its content was understood.
   */
  Runnable from(String address, Message answer) {
    Validator read =
        new Validator(
            Optional.ofNullable(answer.getHeader("ETag", String.class)),
            Optional.ofNullable(answer.getHeader("Last-Modified", String.class)));
    return () -> byAddress.put(address, read);
  }

  /** That address is asked for in full again. */
  void forget(String address) {
    byAddress.remove(address);
  }
}
