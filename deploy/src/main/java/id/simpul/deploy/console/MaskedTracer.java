package id.simpul.deploy.console;

import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.BacklogTracer;

/**
 * Camel's tracer as the console may see it: which message passed which step and how long it took,
 * but no body, header or text of an exception, because those hold personal data.
 */
@ManagedResource(description = "Tracer without bodies and headers")
public final class MaskedTracer {

  private final BacklogTracer tracer;

  MaskedTracer(BacklogTracer tracer) {
    this.tracer = tracer;
  }

  @ManagedAttribute(description = "Whether tracing is on")
  public boolean isEnabled() {
    return tracer.isEnabled();
  }

  @ManagedAttribute(description = "Whether tracing is on")
  public void setEnabled(boolean enabled) {
    tracer.setEnabled(enabled);
  }

  @ManagedAttribute(description = "Steps kept at most")
  public int getBacklogSize() {
    return tracer.getBacklogSize();
  }

  @ManagedAttribute(description = "Steps kept now")
  public long getQueueSize() {
    return tracer.getQueueSize();
  }

  @ManagedAttribute(description = "Steps traced since the counter was reset")
  public long getTraceCounter() {
    return tracer.getTraceCounter();
  }

  /** Hawtio sets it before it starts to trace. */
  @ManagedAttribute(description = "Always 0: bodies are not shown")
  public int getBodyMaxChars() {
    return 0;
  }

  @ManagedAttribute(description = "Has no effect: bodies are not shown")
  public void setBodyMaxChars(int ignored) {}

  @ManagedAttribute(description = "Always false: bodies are not shown")
  public boolean isBodyIncludeStreams() {
    return false;
  }

  @ManagedAttribute(description = "Has no effect: bodies are not shown")
  public void setBodyIncludeStreams(boolean ignored) {}

  @ManagedAttribute(description = "Always false: bodies are not shown")
  public boolean isBodyIncludeFiles() {
    return false;
  }

  @ManagedAttribute(description = "Has no effect: bodies are not shown")
  public void setBodyIncludeFiles(boolean ignored) {}

  @ManagedOperation(description = "The steps that were traced, as XML")
  public String dumpAllTracedMessagesAsXml() {
    return TracedSteps.xml(tracer.dumpAllTracedMessages());
  }

  @ManagedOperation(description = "The traced steps of one node or route, as XML")
  public String dumpTracedMessagesAsXml(String nodeOrRoute) {
    return TracedSteps.xml(tracer.dumpTracedMessages(nodeOrRoute));
  }

  @ManagedOperation(description = "Forgets the traced steps")
  public void clear() {
    tracer.clear();
  }

  @ManagedOperation(description = "Counts from 0 again")
  public void resetTraceCounter() {
    tracer.resetTraceCounter();
  }
}
