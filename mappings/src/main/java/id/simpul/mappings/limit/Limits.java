package id.simpul.mappings.limit;

import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.impl.NodeUtils;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Makes JSLT keep to a {@link Budget}. Thread-safe. */
public final class Limits {

  static {
    NodeUtils.mapper.setNodeFactory(new BoundedNodes());
  }

  private Limits() {}

  /** What a mapping may call, with JSLT's own functions where those have no bounds. */
  public static List<Function> with(Collection<Function> functions) {
    return Stream.concat(TextFunctions.ALL.stream(), functions.stream()).toList();
  }

  /** The same mapping; its translations stop at their budget with {@link OverLimit}. */
  public static Expression keep(Expression compiled) {
    try {
      new BoundedTree().visit(compiled);
      return compiled;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("JSLT's tree cannot be changed", e);
    }
  }
}
