package id.simpul.routes.intake;

import id.simpul.mappings.participant.Sends;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import java.time.Instant;
import java.util.Locale;

/** Who may hand what over, before its body is read. */
final class Admission {

  private final Configuration configuration;
  private final Instant now;

  Admission(Configuration configuration, Instant now) {
    this.configuration = configuration;
    this.now = now;
  }

  Flow flow(Submission s) throws Refused {
    return configuration
        .flow(s.flow())
        .filter(f -> f.kind() == Flow.Kind.MESSAGE)
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Reason.UNKNOWN_FLOW, "there is no flow of messages by that name"));
  }

  Sends sends(Submission s) throws Refused {
    return configuration
        .participant(s.sender())
        .flatMap(p -> p.sends(s.flow()))
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Reason.NOT_A_SENDER,
                    "participant " + s.sender() + " does not send flow " + s.flow()));
  }

  void check(Submission s, Flow flow, Sends sends) throws Refused {
    if (configuration.inForce(s.flow(), s.sender(), now).isEmpty()) {
      throw new Refused(
          Refused.Reason.NO_AGREEMENT,
          "no agreement in force lets " + s.sender() + " send flow " + s.flow());
    }
    if (!mediaType(s.contentType()).equals(sends.mediaType())) {
      throw new Refused(
          Refused.Reason.UNSUPPORTED_TYPE, "flow " + s.flow() + " takes " + sends.mediaType());
    }
    if (s.body().length > flow.maxBytes()) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "flow " + s.flow() + " takes at most " + flow.maxBytes() + " bytes");
    }
  }

  /** {@code text/xml} is the older name of {@code application/xml} (RFC 7303). */
  static String mediaType(String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.equals("text/xml") ? "application/xml" : lower;
  }
}
