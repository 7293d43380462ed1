package id.simpul.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.ObjectName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The allow-list, role by role. */
class ConsoleRulesTest {

  private static final String QUEUE =
      "org.apache.activemq.artemis:broker=\"simpul\",component=addresses,address=\"dead.lapor\","
          + "subcomponent=queues,routing-type=\"anycast\",queue=\"dead.lapor\"";

  @ParameterizedTest(name = "{1} on {0}: viewer {2}, operator {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          context   | dumpRoutesAsXml()                                      | yes | yes
          context   | dumpRoutesStatsAsXml                                   | yes | yes
          context   | dumpRoutesAsXml(boolean)                               | no  | no
          context   | dumpRoutesAsXml(boolean,boolean)                       | no  | no
          context   | dumpRoutesAsYaml(boolean, boolean)                     | no  | no
          context   | stop()                                                 | no  | no
          context   | sendStringBody(java.lang.String,java.lang.String)      | no  | no
          context   | createEndpoint(java.lang.String)                       | no  | no
          context   | setTracing(java.lang.Boolean)                          | no  | no
          routes    | dumpRouteAsXml()                                       | yes | yes
          routes    | dumpRouteAsXml(boolean)                                | no  | no
          routes    | start()                                                | no  | yes
          routes    | stop()                                                 | no  | yes
          routes    | suspend()                                              | no  | yes
          routes    | resume()                                               | no  | yes
          routes    | stop(java.lang.Long,java.lang.Boolean)                 | no  | no
          routes    | remove()                                               | no  | no
          routes    | updateRouteFromXml(java.lang.String)                   | no  | no
          endpoints | browseAllMessagesAsXml(java.lang.Boolean)              | no  | no
          tracer    | dumpAllTracedMessagesAsXml()                           | no  | yes
          tracer    | setEnabled                                             | no  | yes
          tracer    | dumpAllTracedMessages()                                | no  | no
          tracer    | dumpLatestMessageHistoryAsXml()                        | no  | no
          debugger  | dumpTracedMessagesAsXml(java.lang.String,boolean)      | no  | no
          debugger  | setMessageBodyOnBreakpoint(java.lang.String,java.lang.Object) | no | no
          queue     | countMessages()                                        | yes | yes
          queue     | countMessages(java.lang.String)                        | no  | no
          queue     | browse()                                               | no  | yes
          queue     | browse(int,int)                                        | no  | yes
          queue     | browse(int, int)                                       | no  | yes
          queue     | listMessages(java.lang.String)                         | no  | yes
          queue     | retryMessage(long)                                     | no  | no
          queue     | retryMessages()                                        | no  | no
          queue     | moveMessage(long,java.lang.String)                     | no  | no
          queue     | moveMessages(java.lang.String,java.lang.String)        | no  | no
          queue     | removeAllMessages()                                    | no  | no
          queue     | pause(boolean)                                         | no  | no
          broker    | listQueues(java.lang.String,int,int)                   | yes | yes
          broker    | forceFailover()                                        | no  | no
          broker    | createQueue(java.lang.String,java.lang.String)         | no  | no
          heap      | dumpHeap(java.lang.String,boolean)                     | no  | no
          commands  | vmSystemProperties()                                   | no  | no
          boot      | getProperty(java.lang.String)                          | no  | no
          threads   | dumpAllThreads(boolean,boolean)                        | yes | yes
          rights    | canInvoke(java.util.Map)                               | yes | yes
          """)
  void operations(String bean, String operation, String viewer, String operator) throws Exception {
    assertThat(ConsoleRules.mayInvoke(false, name(bean), operation)).isEqualTo(yes(viewer));
    assertThat(ConsoleRules.mayInvoke(true, name(bean), operation)).isEqualTo(yes(operator));
  }

  @ParameterizedTest(name = "{1} of {0}: read {2}, written by operator {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          runtime | Uptime             | yes | no
          runtime | SystemProperties   | no  | no
          runtime | InputArguments     | no  | no
          runtime | ClassPath          | no  | no
          heap    | DiagnosticOptions  | no  | no
          boot    | Ready              | no  | no
          routes  | State              | yes | no
          routes  | Tracing            | yes | no
          context | GlobalOptions      | no  | no
          context | Timeout            | yes | no
          queue   | MessageCount       | yes | no
          queue   | FirstMessageAsJSON | no  | no
          tracer  | Enabled            | yes | yes
          tracer  | TraceFilter        | yes | no
          """)
  void attributes(String bean, String attribute, String read, String written) throws Exception {
    assertThat(ConsoleRules.mayRead(name(bean), attribute)).isEqualTo(yes(read));
    assertThat(ConsoleRules.mayWrite(true, name(bean), attribute)).isEqualTo(yes(written));
    assertThat(ConsoleRules.mayWrite(false, name(bean), attribute)).isFalse();
  }

  private static boolean yes(String text) {
    return text.equals("yes");
  }

  private static ObjectName name(String bean) throws Exception {
    return new ObjectName(
        switch (bean) {
          case "context" -> "org.apache.camel:context=simpul,type=context,name=\"simpul\"";
          case "routes" -> "org.apache.camel:context=simpul,type=routes,name=\"deliver:lapor\"";
          case "endpoints" -> "org.apache.camel:context=simpul,type=endpoints,name=\"seda://x\"";
          case "tracer" -> "org.apache.camel:context=simpul,type=tracer,name=BacklogTracer";
          case "debugger" -> "org.apache.camel:context=simpul,type=tracer,name=BacklogDebugger";
          case "queue" -> QUEUE;
          case "broker" -> "org.apache.activemq.artemis:broker=\"simpul\"";
          case "heap" -> "com.sun.management:type=HotSpotDiagnostic";
          case "commands" -> "com.sun.management:type=DiagnosticCommand";
          case "boot" -> "org.springframework.boot:type=Admin,name=SpringApplication";
          case "runtime" -> "java.lang:type=Runtime";
          case "threads" -> "java.lang:type=Threading";
          case "rights" -> "hawtio:type=security,area=jmx,name=ConsoleRights";
          default -> throw new IllegalArgumentException(bean);
        });
  }
}
