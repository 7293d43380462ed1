package id.simpul.connectors.siasn;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.ConnectorHttpClient;
import id.simpul.connectors.http.DirectCalls;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.HttpFailure;
import id.simpul.connectors.http.StatusOutcome;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Service;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Where decrees come from: the message itself, in Base64, or the archive that the installation
 * names. A message says only which file of the archive, never where to call. A bean of a Kamelet;
 * thread-safe once started.
 */
public final class Decrees implements Service {

  /** A file of the archive and no path: a message must not lead elsewhere. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Clock clock = Clock.systemUTC();
  private String archive = "";
  private String keyHeader = "";
  private String key = "";
  private DirectCalls calls;

  /** The folder in which a link names a file; empty text: links are refused. */
  public void setArchive(String address) {
    archive = address.isEmpty() ? "" : HttpAddress.checked(address);
  }

  public void setKeyHeader(String name) {
    keyHeader = name;
  }

  public void setKey(String secret) {
    key = secret;
  }

  /** Without SIASN's login: the archive is another house. */
  public void setClient(ConnectorHttpClient client) {
    calls = new DirectCalls(client);
  }

  @Override
  public void start() {
    calls.start();
  }

  @Override
  public void stop() {
    calls.stop();
  }

  /** Empty where the position comes without one. */
  Optional<Decree> of(JsonNode decree) throws Ended {
    if (decree.isMissingNode() || decree.isNull()) {
      return Optional.empty();
    }
    String link = decree.path("link").asText();
    byte[] pdf = link.isEmpty() ? decoded(decree.path("pdf").asText()) : fetched(link);
    String name = decree.path("name").asText(link);
    Decree read = new Decree(NAME.matcher(name).matches() ? name : "sk.pdf", pdf);
    if (!read.isPdf()) {
      throw new Ended(new Outcome.Rejected("the decree is not a PDF"));
    }
    return Optional.of(read);
  }

  private static byte[] decoded(String base64) throws Ended {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Ended(new Outcome.Rejected("the decree is not Base64"));
    }
  }

  private byte[] fetched(String link) throws Ended {
    if (archive.isEmpty() || !NAME.matcher(link).matches()) {
      throw new Ended(
          new Outcome.Rejected(
              "the decree's link is no file name, or no decreeArchive is configured"));
    }
    try {
      return content(calls.call(request(link)));
    } catch (IOException e) {
      throw new Ended(new Outcome.Unavailable("the decree's archive: " + HttpFailure.kind(e)));
    }
  }

  private ClassicRequestBuilder request(String link) {
    ClassicRequestBuilder request = ClassicRequestBuilder.get(archive + "/" + link);
    if (!keyHeader.isEmpty() && !key.isEmpty()) {
      request.addHeader(keyHeader, key);
    }
    return request;
  }

  private byte[] content(HttpAnswer answer) throws Ended {
    if (answer.ok()) {
      return answer.body();
    }
    Outcome outcome = StatusOutcome.of(answer, clock);
    throw new Ended(
        outcome instanceof Outcome.Rejected
            ? new Outcome.Rejected("the decree's archive: HTTP " + answer.status())
            : new Outcome.Unavailable("the decree's archive: HTTP " + answer.status()));
  }
}
