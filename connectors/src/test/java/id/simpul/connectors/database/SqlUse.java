package id.simpul.connectors.database;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kamelet.KameletComponent;

/** A Kamelet's parameters, handed over as the hub does: none stands in an address. */
final class SqlUse {

  private SqlUse() {}

  static SinkUnderTest sink(String kamelet, Map<String, String> parameters) throws Exception {
    return new SinkUnderTest("kamelet:" + kamelet + "/use", camel -> hand(camel, parameters));
  }

  static void hand(CamelContext camel, Map<String, String> parameters) {
    Properties properties = new Properties();
    properties.putAll(parameters);
    camel
        .getComponent("kamelet", KameletComponent.class)
        .setRouteProperties(new ConcurrentHashMap<>(Map.of("use", properties)));
  }

  static Outcome deliver(SinkUnderTest sink, String body) {
    return sink.deliver(body.getBytes(StandardCharsets.UTF_8));
  }
}
