package id.simpul.mappings.limit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import net.sf.saxon.Controller;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.Logger;
import net.sf.saxon.lib.TraceListener;
import net.sf.saxon.om.Item;
import net.sf.saxon.trace.Traceable;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;

/**
 * Counts the steps of one transformation, as its trace: every instruction and every expression is
 * one. Looks at the memory that it took, too, because a stylesheet's texts are not counted.
 */
public final class StylesheetSteps implements TraceListener {

  private static final long MAX_BYTES = 128L << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Budget budget;
  private final long before = THREADS.getCurrentThreadAllocatedBytes();

  /** Begins to count, on the thread of the transformation. */
  public StylesheetSteps(Budget budget) {
    this.budget = budget;
  }

  @Override
  public void enter(Traceable part, Map<String, Object> properties, XPathContext context) {
    try {
      budget.spend(1);
      if (THREADS.getCurrentThreadAllocatedBytes() - before > MAX_BYTES) {
        budget.end();
        throw new OverLimit(MAX_BYTES + " bytes of memory");
      }
    } catch (OverLimit e) {
      // Saxon takes any other exception for its own fault and prints it.
      throw new UncheckedXPathException(new XPathException(e.getMessage()));
    }
  }

  @Override
  public void setOutputDestination(Logger stream) {
    // Nothing is written.
  }

  @Override
  public void open(Controller controller) {
    // Counting began when this was made.
  }

  @Override
  public void close() {
    // The budget ends with the transformation.
  }

  @Override
  public void leave(Traceable part) {
    // Entering is the step.
  }

  @Override
  public void startCurrentItem(Item item) {
    // Entering is the step.
  }

  @Override
  public void endCurrentItem(Item item) {
    // Entering is the step.
  }
}
