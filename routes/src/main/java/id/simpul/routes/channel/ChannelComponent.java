package id.simpul.routes.channel;

import java.util.Map;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * Camel's way to a channel: {@code
 * from("channel:deliver.lapor?concurrency=4&batch=32&gate=#gate")}.
 *
 * <p>Each consumer thread takes up to {@code batch} messages, one exchange each and in order, and
 * commits what became of them in one transaction. See {@link Step} for what the route's steps get.
 */
public final class ChannelComponent extends DefaultComponent {

  /** Scheme under which the component is registered. */
  public static final String SCHEME = "channel";

  private final Sessions sessions;
  private final QuietChannels quiet;

  public ChannelComponent(Sessions sessions) {
    this.sessions = sessions;
    this.quiet = new QuietChannels(sessions);
  }

  @Override
  protected Endpoint createEndpoint(String uri, String queue, Map<String, Object> parameters) {
    int concurrency = getAndRemoveParameter(parameters, "concurrency", Integer.class, 1);
    int batch = getAndRemoveParameter(parameters, "batch", Integer.class, 1);
    Gate gate = resolveAndRemoveReferenceParameter(parameters, "gate", Gate.class, Gate.OPEN);
    boolean shared = getAndRemoveParameter(parameters, "shared", Boolean.class, false);
    Optional<QuietChannels> worker = shared ? Optional.of(quiet) : Optional.empty();
    return new ChannelEndpoint(uri, this, sessions, queue, concurrency, batch, gate, worker);
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    quiet.close();
  }
}
