package id.simpul.deploy.console;

import java.util.List;
import java.util.Set;
import javax.management.ObjectName;

/**
 * The console's allow-list: a viewer looks, an operator also starts, stops, traces, browses and
 * retries. What stands nowhere here nobody may: memory dumps, the environment, raw moves of
 * messages past the agreements.
 */
final class ConsoleRules {

  private static final String TEXT = "java.lang.String";

  private static final List<ConsoleRule> RULES =
      List.of(
          ConsoleRule.on(Deliveries.NAME)
              .looks(
                  "mayRetry()",
                  "receivers()",
                  "missingEntries()",
                  "edges()",
                  "way(" + TEXT + ")",
                  "deadLetters(" + TEXT + ",int)",
                  "browse(" + TEXT + ",int)")
              .does(
                  "planRetry(" + TEXT + "," + TEXT + ")",
                  "retry(" + TEXT + "," + TEXT + ")",
                  "retryMissing(" + TEXT + "," + TEXT + "," + TEXT + ")",
                  "discardMissing(" + TEXT + "," + TEXT + "," + TEXT + "," + TEXT + ")",
                  "pause(" + TEXT + ")",
                  "resume(" + TEXT + ")"),
          ConsoleRule.on(ConfigurationHistory.NAME).looks("history()"),
          // Dumps with arguments resolve placeholders and so show secrets.
          ConsoleRule.on("org.apache.camel:type=context,*")
              .looks(
                  "dumpRoutesAsXml()",
                  "dumpRoutesStatsAsXml",
                  "dumpRoutesStatsAsXml(boolean,boolean)",
                  "dumpStepStatsAsXml(boolean)",
                  "componentNames()",
                  "languageNames()",
                  "dataFormatNames()",
                  "routeIds()",
                  "routeGroups()"),
          ConsoleRule.on("org.apache.camel:type=routes,*")
              .looks(
                  "dumpRouteAsXml()",
                  "dumpRouteAsYaml()",
                  "dumpRouteStatsAsXml(boolean,boolean)",
                  "dumpStepStatsAsXml(boolean)",
                  "processorIds()")
              .does("start()", "stop()", "suspend()", "resume()", "restart()", "reset(boolean)"),
          ConsoleRule.on("org.apache.camel:type=services,*")
              .looks(
                  "endpointStatistics()", "listRestServices()", "listTypeConverters()", "browse()"),
          ConsoleRule.on("org.apache.camel:type=tracer,name=BacklogTracer,*")
              .does(
                  "setEnabled",
                  "setEnabled(boolean)",
                  "dumpAllTracedMessagesAsXml()",
                  "dumpTracedMessagesAsXml(" + TEXT + ")",
                  "clear()",
                  "resetTraceCounter()"),
          ConsoleRule.on("org.apache.activemq.artemis:broker=*")
              .looks(
                  "listQueues(" + TEXT + ",int,int)",
                  "listAddresses(" + TEXT + ",int,int)",
                  "listConsumers(" + TEXT + ",int,int)",
                  "listProducers(" + TEXT + ",int,int)",
                  "listSessions(" + TEXT + ",int,int)",
                  "listConnections(" + TEXT + ",int,int)"),
          // Bodies are personal data: an operator sees them, on record.
          ConsoleRule.on("org.apache.activemq.artemis:subcomponent=queues,*")
              .looks("countMessages()", "isPaused()", "listConsumersAsJSON()")
              .does(
                  "browse()",
                  "browse(" + TEXT + ")",
                  "browse(int,int)",
                  "browse(int,int," + TEXT + ")",
                  "listMessages(" + TEXT + ")",
                  "listMessagesAsJSON(" + TEXT + ")"),
          ConsoleRule.on("hawtio:type=security,*")
              .looks(
                  "list()",
                  "list(" + TEXT + ")",
                  "canInvoke(" + TEXT + ")",
                  "canInvoke(" + TEXT + "," + TEXT + ")",
                  "canInvoke(" + TEXT + "," + TEXT + ",[Ljava.lang.String;)",
                  "canInvoke(java.util.Map)"),
          ConsoleRule.on("java.lang:type=Threading").looks("dumpAllThreads(boolean,boolean)"));

  private static final Set<String> SHOWN =
      Set.of(
          "org.apache.camel",
          "org.apache.activemq.artemis",
          "id.simpul",
          "hawtio",
          "java.lang",
          "java.nio",
          "JMImplementation");

  private static final Set<String> RUNTIME =
      Set.of(
          "Name", "Pid", "SpecVersion", "VmName", "VmVendor", "VmVersion", "StartTime", "Uptime");

  private static final Set<String> SECRET = Set.of("GlobalOptions", "FirstMessageAsJSON");

  private static final Set<String> TRACING =
      Set.of("Enabled", "BodyMaxChars", "BodyIncludeStreams", "BodyIncludeFiles");

  private static final ConsoleRule TRACER =
      ConsoleRule.on("org.apache.camel:type=tracer,name=BacklogTracer,*");

  private ConsoleRules() {}

  static boolean mayInvoke(boolean operator, ObjectName bean, String operation) {
    String signature = operation.replace(" ", "");
    return shows(bean) && RULES.stream().anyMatch(r -> r.allows(operator, bean, signature));
  }

  /** Whether only an operator may: what is then worth a line in the log file. */
  static boolean isForOperators(ObjectName bean, String operation) {
    return mayInvoke(true, bean, operation) && !mayInvoke(false, bean, operation);
  }

  /** Whether there is any operation of this MBean that the user may invoke. */
  static boolean mayInvokeAny(boolean operator, ObjectName bean) {
    return shows(bean)
        && RULES.stream()
            .filter(r -> r.beans().apply(bean))
            .anyMatch(r -> !r.looks().isEmpty() || operator && !r.does().isEmpty());
  }

  static boolean mayRead(ObjectName bean, String attribute) {
    boolean runtime =
        bean.getDomain().equals("java.lang") && "Runtime".equals(bean.getKeyProperty("type"));
    return shows(bean) && !SECRET.contains(attribute) && (!runtime || RUNTIME.contains(attribute));
  }

  static boolean mayWrite(boolean operator, ObjectName bean, String attribute) {
    return operator && TRACER.beans().apply(bean) && TRACING.contains(attribute);
  }

  static boolean shows(ObjectName bean) {
    return SHOWN.contains(bean.getDomain());
  }
}
