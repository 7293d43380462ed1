package id.simpul.connectors.probe;

import id.simpul.connectors.http.ClientTls;
import id.simpul.connectors.http.ConnectorHttpClient;
import id.simpul.connectors.http.HttpAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Processor;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * Looks at a system that is spoken to by HTTP. Where the connector knows a question without effect,
 * it is asked with the connector's own login; where it knows none, the address is asked for its
 * head alone (RFC 9110, 9.3.2), which is enough for a refusal and for the clock. A bean of a
 * Kamelet; empty text means that a property is not used.
 */
public final class HttpProbe implements Probe, CamelContextAware {

  private final List<URI> further = new ArrayList<>();
  private ConnectorHttpClient client = new ConnectorHttpClient();
  private ClientTls tls = new ClientTls();
  private HttpQuestion question = new HttpQuestion();
  private HttpJudgement judgement = new HttpJudgement(Clock.systemUTC());
  private String address = "";
  private CamelContext camel;

  /** Where messages go. */
  public void setAddress(String url) {
    address = HttpAddress.checked(url);
  }

  /** Where a token is asked for; it is connected to first. */
  public void setTokenUrl(String url) {
    addFurther(url);
  }

  /** Another address that the connector calls. */
  public void setFurtherUrl(String url) {
    addFurther(url);
  }

  private void addFurther(String url) {
    if (!url.isEmpty()) {
      further.add(URI.create(url));
    }
  }

  public void setClient(ConnectorHttpClient client) {
    this.client = client;
  }

  public void setTls(ClientTls certificates) {
    tls = certificates;
  }

  /** The connector's step that puts the login, and the path where it has one, on a request. */
  public void setRequest(Processor step) {
    question = question.by(step);
  }

  /** A step after that one. */
  public void setSign(Processor step) {
    question = question.by(step);
  }

  /** Path and query below the address that answers GET and changes nothing; or a whole address. */
  public void setQuestion(String path) {
    question = question.at(path);
  }

  /** Body of a question that the steps address; it is sent by POST where they leave a body. */
  public void setBody(String text) {
    question = question.with(text);
  }

  /** Anything where a login is configured, such as the login's own parameters in a row. */
  public void setLogin(String configured) {
    judgement = judgement.withLogin(!configured.isEmpty());
  }

  /** What an answer must be: {@code json}, {@code xml} or {@code any}. */
  public void setExpects(String form) {
    judgement = judgement.expecting(form);
  }

  /** Regular expression: an answer with it refuses the login, whatever its status. */
  public void setRefusedText(String expression) {
    judgement = judgement.refusedBy(pattern(expression));
  }

  /** Regular expression: an answer with it refuses the moment that the request names. */
  public void setClockText(String expression) {
    judgement = judgement.lateBy(pattern(expression));
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  @Override
  public List<Peer> peers() {
    Stream<URI> own =
        Stream.of(address, question.elsewhere()).filter(a -> !a.isEmpty()).map(URI::create);
    return Stream.concat(further.stream(), own).map(each -> Peer.of(each, tls)).toList();
  }

  @Override
  public List<Finding> ask(byte[] sample) {
    try (CloseableHttpClient http = client.newClient()) {
      HttpSight sight = http.execute(question.request(address, camel), HttpSight::of);
      return judgement.of(sight, question.isAsked());
    } catch (IOException e) {
      return List.of(NoAnswer.of(e));
    }
  }

  @Override
  public void setCamelContext(CamelContext context) {
    camel = context;
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }
}
