package id.simpul.connectors.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OAuth 2 server and an API behind it: {@code POST /token} gives out numbered tokens, everything
 * else wants one that is in force. Writes {@code expires_in} as text, as SATUSEHAT does.
 */
public final class TokenServerSimulator implements HttpSimulator {

  private static final int UNAUTHENTICATED = 401;

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final AtomicInteger issued = new AtomicInteger();
  private final Set<String> inForce = ConcurrentHashMap.newKeySet();
  private volatile int lifetime = 3600;
  private volatile SimulatedAnswer refusal = SimulatedAnswer.empty(UNAUTHENTICATED);
  private volatile SimulatedAnswer trouble;

  /** How many tokens were given out. */
  public int issued() {
    return issued.get();
  }

  /** Seconds that new tokens are said to live. */
  public void lifetime(int seconds) {
    lifetime = seconds;
  }

  /** Takes all tokens back before their time. */
  public void revoke() {
    inForce.clear();
  }

  /** What the API says to a token that is not in force. */
  public void refuseWith(SimulatedAnswer answer) {
    refusal = answer;
  }

  /** The token endpoint says this from now on; null: it gives out tokens again. */
  public void trouble(SimulatedAnswer answer) {
    trouble = answer;
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    if (request.path().equals("/token")) {
      SimulatedAnswer instead = trouble;
      return instead == null ? issue() : instead;
    }
    String shown = request.header("Authorization").orElse("").replace("Bearer ", "");
    return inForce.contains(shown) ? SimulatedAnswer.json(201, "{\"id\":\"1\"}") : refusal;
  }

  private SimulatedAnswer issue() {
    String token = "token-" + issued.incrementAndGet();
    inForce.add(token);
    return SimulatedAnswer.json(
        200,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":\"%d\"}"
            .formatted(token, lifetime));
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
