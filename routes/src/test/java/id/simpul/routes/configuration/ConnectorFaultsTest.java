package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.catalogue.Connector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a participant's file may not say to a connector: it reaches nothing but what the connector
 * reaches.
 */
class ConnectorFaultsTest {

  private static final String REGION = "regions/32.04-region/participant.yaml";

  private static final String SENDER = "city/sender/participant.yaml";
  private static final String MINISTRY = "ministries/ministry/participant.yaml";
  private static final String WEBHOOK =
      "    source: { connector: webhook-source, parameters: { path: notes } }\n";

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  /** A connector that is added later and names its parameter otherwise shows here. */
  @Test
  void everyParameterWhoseExampleIsAPlaceIsOneByItsName() {
    for (Connector connector : new Catalogue().all()) {
      connector
          .parameters()
          .forEach(
              (name, parameter) -> {
                if (parameter.example().matches("[a-z]+:.*|/[a-z]+/.*[.][a-z0-9]+")) {
                  assertThat(name).as(connector.name()).matches(ParameterValue.PLACE);
                }
              });
    }
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("path that another source serves")
            .replace(SENDER, "  - flow: note\n", "  - flow: note\n" + WEBHOOK)
            .replace(MINISTRY, "  - flow: note\n", "  - flow: note\n" + WEBHOOK)
            .reports(MINISTRY, 6, "the path notes is served to sender already"),
        of("connector that is not there")
            .replace(REGION, "connector: http-sink", "connector: htp-sink")
            .reports(REGION, 7, "no sink connector htp-sink", "Did you mean http-sink?"),
        of("connector that runs commands")
            .replace(REGION, "connector: http-sink", "connector: exec-sink")
            .reports(REGION, 7, "no sink connector exec-sink"),
        of("an endpoint instead of a connector")
            .replace(REGION, "connector: http-sink", "connector: \"exec:ls\"")
            .reports(REGION, 7, "connector has not the right form"),
        of("source as a sink")
            .replace(REGION, "connector: http-sink", "connector: bmkg-source")
            .reports(REGION, 7, "no sink connector bmkg-source"),
        of("parameter that is not declared")
            .replace(REGION, "method: PUT", "methd: PUT")
            .reports(REGION, 10, "http-sink has no parameter methd", "Did you mean method?"),
        of("parameter of the inbox")
            .replace(REGION, "connector: http-sink", "connector: inbox-sink")
            .change(
                c ->
                    c.write(
                        REGION,
                        c.read(REGION)
                            .replaceAll(
                                "(?m)^       "
                                    + " (method|apiKeyHeader|password|callTimeout|conflictMeansDone):.*\n",
                                "")))
            .reports(REGION, 9, "inbox-sink has no parameter url", "It has none"),
        of("required parameter missing")
            .replace(REGION, "        url: \"{{region.url}}\"\n", "")
            .reports(REGION, 6, "http-sink needs the parameter url"),
        of("value that is none of the allowed")
            .replace(REGION, "method: PUT", "method: GET")
            .reports(REGION, 10, "method must be one of POST, PUT, PATCH"),
        of("text where a number belongs")
            .replace(REGION, "callTimeout: 5000", "callTimeout: 5s")
            .reports(REGION, 13, "callTimeout must be a whole number"),
        of("yes where true belongs")
            .replace(REGION, "conflictMeansDone: true", "conflictMeansDone: yes")
            .reports(REGION, 14, "conflictMeansDone must be true or false"),
        of("default of another type")
            .replace(REGION, "callTimeout: 5000", "callTimeout: \"{{region.timeout:long}}\"")
            .reports(REGION, 13, "must be a whole number"),
        of("list as a value")
            .replace(REGION, "method: PUT", "method: [PUT]")
            .reports(REGION, 10, "method must be text or a whole number"),
        of("address in the file")
            .replace(REGION, "{{region.url}}", "https://10.0.0.1/x")
            .reports(REGION, 9, "url is an address", "{{region.url}}", "REGION_URL"),
        of("address as a default")
            .replace(REGION, "{{region.url}}", "{{region.url:https://10.0.0.1/x}}")
            .reports(REGION, 9, "url is an address"),
        of("file: as an address")
            .replace(REGION, "{{region.url}}", "file:/etc/passwd")
            .reports(REGION, 9, "url is an address"),
        of("exec: as an address")
            .replace(REGION, "{{region.url}}", "exec:ls")
            .reports(REGION, 9, "url is an address"),
        of("machine without a scheme")
            .replace(REGION, "{{region.url}}", "127.0.0.1:8161")
            .reports(REGION, 9, "url is a place outside of this folder", "REGION_URL"),
        of("machine as a default")
            .replace(REGION, "{{region.url}}", "{{region.url:localhost}}")
            .reports(REGION, 9, "url is a place outside of this folder"),
        of("file by an absolute path")
            .replace(REGION, "{{region.url}}", "/etc/passwd")
            .reports(REGION, 9, "url is a place outside of this folder"),
        of("file by a path that leads out")
            .replace(REGION, "{{region.url}}", "../../../etc/passwd")
            .reports(REGION, 9, "url is a place outside of this folder"),
        of("id whose properties are the hub's")
            .write(
                "city/spring-datasource/participant.yaml",
                "participant: spring-datasource\nname: N\nowner: { organisation: o, contact: c }\n")
            .reports("city/spring-datasource/participant.yaml", 1, "is reserved"),
        of("a property that need not be there")
            .replace(REGION, "{{region.url}}", "{{?region.url}}")
            .reports(REGION, 9, "is an expression"),
        of("a bean's property")
            .replace(REGION, "X-Region", "\"{{bean:x.y}}\"")
            .reports(REGION, 11, "is an expression"),
        of("a Kubernetes service")
            .replace(REGION, "X-Region", "\"{{service:x}}\"")
            .reports(REGION, 11, "is an expression"),
        of("exec: after a blank")
            .replace(REGION, "{{region.url}}", " exec:ls")
            .reports(REGION, 9, "url is an address"),
        of("exec: as a default")
            .replace(REGION, "{{region.url}}", "{{region.url:exec:ls}}")
            .reports(REGION, 9, "url is an address"),
        of("password in the file")
            .replace(REGION, "{{region.password}}", "rahasia123")
            .reports(REGION, 12, "password is a secret", "{{region.password}}"),
        of("password as a default")
            .replace(REGION, "{{region.password}}", "{{region.password:rahasia123}}")
            .reports(REGION, 12, "password is a secret"),
        of("another option by &")
            .replace(REGION, "X-Region", "X&bridgeEndpoint=false")
            .reports(REGION, 11, "apiKeyHeader could name another option"),
        of("another option by ?")
            .replace(REGION, "X-Region", "X?httpMethod=GET")
            .reports(REGION, 11, "apiKeyHeader could name another option"),
        of("RAW").replace(REGION, "X-Region", "RAW(x)").reports(REGION, 11, "is an expression"),
        of("bean")
            .replace(REGION, "X-Region", "\"#class:java.lang.Runtime\"")
            .reports(REGION, 11, "is an expression"),
        of("reference")
            .replace(REGION, "X-Region", "\"#request\"")
            .reports(REGION, 11, "could name another option"),
        of("expression")
            .replace(REGION, "X-Region", "\"${env:HOME}\"")
            .reports(REGION, 11, "is an expression"),
        of("the hub's environment")
            .replace(REGION, "X-Region", "\"{{env:HOME}}\"")
            .reports(REGION, 11, "is an expression"),
        of("system properties")
            .replace(REGION, "X-Region", "\"{{sys:user.home}}\"")
            .reports(REGION, 11, "is an expression"),
        of("two properties in one")
            .replace(REGION, "X-Region", "\"{{region.a}}{{sender.b}}\"")
            .reports(REGION, 11, "is an expression"),
        of("property in a default")
            .replace(REGION, "X-Region", "\"{{region.a:{{sender.b}}}}\"")
            .reports(REGION, 11, "is an expression"),
        of("property of another participant")
            .replace(REGION, "{{region.url}}", "{{sender.url}}")
            .reports(REGION, 9, "property of sender is not this participant's"),
        of("property of the hub")
            .replace(REGION, "{{region.url}}", "{{spring.datasource.url}}")
            .reports(REGION, 9, "property of spring is not this participant's"),
        of("property that is another participant's variable")
            .write(
                "city/region-north/participant.yaml",
                "participant: region-north\nname: N\nowner: { organisation: o, contact: c }\n")
            .replace(REGION, "{{region.password}}", "{{region.north-password}}")
            .reports(REGION, 12, "property of region-north is not this participant's"),
        of("line end in a value")
            .replace(REGION, "X-Region", "\"X-A\\r\\nX-B: 1\"")
            .reports(REGION, 11, "could name another option"));
  }
}
