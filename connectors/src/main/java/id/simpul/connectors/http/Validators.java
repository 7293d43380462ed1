package id.simpul.connectors.http;

import java.util.Optional;
import org.apache.camel.Message;

/**
 * ETag and Last-Modified per address, so that what has not changed is not sent again (RFC 9110).
 */
public final class Validators {

  /** What an answer says about its version. */
  public record Validator(Optional<String> etag, Optional<String> lastModified) {
    public static Validator of(Message answer) {
      return new Validator(
          Optional.ofNullable(answer.getHeader("ETag", String.class)),
          Optional.ofNullable(answer.getHeader("Last-Modified", String.class)));
    }
  }

  private final Recent<Validator> byAddress = new Recent<>();

  /** Makes the request conditional. */
  public void ask(String address, Message request) {
    Optional<Validator> known = byAddress.get(address);
    known.flatMap(Validator::etag).ifPresent(tag -> request.setHeader("If-None-Match", tag));
    known
        .flatMap(Validator::lastModified)
        .ifPresent(time -> request.setHeader("If-Modified-Since", time));
  }

  /** To be called once the content of that answer was understood. */
  public void keep(String address, Validator validator) {
    byAddress.put(address, validator);
  }

  /** That address is asked for in full again. */
  public void forget(String address) {
    byAddress.remove(address);
  }
}
