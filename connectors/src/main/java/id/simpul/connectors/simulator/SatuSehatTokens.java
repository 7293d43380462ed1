package id.simpul.connectors.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** SATUSEHAT's tokens: the grant stands in the query, the login in the form. */
final class SatuSehatTokens {

  private final String form;
  private final Set<String> good = ConcurrentHashMap.newKeySet();
  private final AtomicInteger given = new AtomicInteger();
  private volatile String lifetime = "\"3599\"";

  SatuSehatTokens(String clientId, String clientSecret) {
    form = "client_id=" + clientId + "&client_secret=" + clientSecret;
  }

  SimulatedAnswer answer(ReceivedRequest request) {
    boolean granted = request.query().equals("grant_type=client_credentials");
    if (!granted || !request.text().equals(form)) {
      return SimulatedAnswer.json(
          401, "{\"ErrorCode\":\"invalid_client\",\"Error\":\"ClientId is Invalid\"}");
    }
    String token = "token-" + given.incrementAndGet();
    good.add("Bearer " + token);
    return SimulatedAnswer.json(
        200,
        "{\"token_type\":\"BearerToken\",\"access_token\":\""
            + token
            + "\",\"expires_in\":"
            + lifetime
            + ",\"status\":\"approved\"}");
  }

  boolean accepts(ReceivedRequest request) {
    return good.contains(request.header("Authorization").orElse(""));
  }

  void revoke() {
    good.clear();
  }

  void live(String seconds) {
    lifetime = seconds;
  }

  int given() {
    return given.get();
  }
}
