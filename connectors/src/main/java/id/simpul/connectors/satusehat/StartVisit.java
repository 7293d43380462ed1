package id.simpul.connectors.satusehat;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.calls.Calls;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Reads the visit that is to be reported, and refuses what is none. Made by a Kamelet, one per use;
 * holds what lasts from visit to visit.
 */
public final class StartVisit implements Processor {

  private static final Pattern ORGANIZATION = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final Clock clock = Clock.systemUTC();
  private final IhsNumbers numbers = new IhsNumbers(clock);
  private final Begun begun = new Begun();
  private String organization = "";
  private Duration retryAfter = Duration.ofHours(1);

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  /**
   * The organization id that belongs to the client id.
   *
   * @throws IllegalArgumentException if it is no FHIR id
   */
  public void setOrganizationId(String id) {
    if (!ORGANIZATION.matcher(id).matches()) {
      throw new IllegalArgumentException("organizationId must be letters, digits and hyphens");
    }
    organization = id;
  }

  /**
   * How long a visit waits before a person's number is asked for again.
   *
   * @param millis milliseconds, 1 or more
   */
  public void setNumberRetry(long millis) {
    if (millis < 1) {
      throw new IllegalArgumentException("numberRetry must be at least 1 ms");
    }
    retryAfter = Duration.ofMillis(millis);
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    byte[] body = message.getBody(byte[].class);
    Optional<Visit> visit = Visit.read(body);
    String delivery = message.getHeader(ConnectorHeaders.IDEMPOTENCY_KEY, "", String.class);
    boolean ask = message.getHeader(ConnectorHeaders.ASK_FIRST) != null;
    message.removeHeaders("*");
    message.setBody(visit.isPresent() ? null : new Outcome.Rejected(Visit.fault(body)));
    visit.ifPresent(read -> exchange.setProperty(Calls.PROPERTY, report(read, delivery, ask)));
  }

  private VisitReport report(Visit visit, String delivery, boolean ask) {
    Account account = new Account(organization, retryAfter, numbers, begun, clock);
    return new VisitReport(visit, delivery, ask, account);
  }
}
