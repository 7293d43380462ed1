package id.simpul.mappings.limit;

import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.impl.AbstractOperator;
import com.schibsted.spt.data.jslt.impl.ArraySlicer;
import com.schibsted.spt.data.jslt.impl.EqualsComparison;
import com.schibsted.spt.data.jslt.impl.ExpressionNode;
import com.schibsted.spt.data.jslt.impl.ForExpression;
import com.schibsted.spt.data.jslt.impl.FunctionDeclaration;
import com.schibsted.spt.data.jslt.impl.JstlFile;
import com.schibsted.spt.data.jslt.impl.MacroExpression;
import com.schibsted.spt.data.jslt.impl.NumericOperator;
import com.schibsted.spt.data.jslt.impl.ObjectComprehension;
import com.schibsted.spt.data.jslt.impl.UnequalsComparison;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Puts the counting into a compiled mapping: around the bodies of loops and functions, the
 * operators that make more of what they get, and the functions that look at all of it. JSLT offers
 * no place for that, so it is done in its tree, by its fields.
 */
final class BoundedTree {

  private static final String JSLT = ForExpression.class.getPackageName();

  /** Functions of the mapping itself: what they do is paid for in their bodies. */
  private static final Set<Class<?>> OWN = Set.of(FunctionDeclaration.class, JstlFile.class);

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  void visit(Object node) throws IllegalAccessException {
    if (!seen.add(node)) {
      return;
    }
    for (Class<?> type = node.getClass(); isJslt(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          field(node, field);
        }
      }
    }
  }

  private void field(Object owner, Field field) throws IllegalAccessException {
    Object value = field.get(owner);
    if (value instanceof Object[] parts) {
      for (int i = 0; i < parts.length; i++) {
        Array.set(parts, i, part(owner, parts[i], field.getType().getComponentType()));
      }
    } else if (value instanceof Map<?, ?> functions) {
      for (Object function : functions.values()) {
        part(owner, function, Object.class);
      }
    } else {
      Object bounded = part(owner, value, field.getType());
      if (bounded != value) {
        field.set(owner, bounded);
      }
    }
  }

  /** The part, or what takes its place where a field of this type can hold it. */
  private Object part(Object owner, Object part, Class<?> type) throws IllegalAccessException {
    if (type == Function.class && !OWN.contains(part.getClass())) {
      return BoundedFunction.of((Function) part);
    }
    if (part == null || !isJslt(part.getClass())) {
      return part;
    }
    visit(part);
    if (type == ExpressionNode.class) {
      return bounded(owner, (ExpressionNode) part);
    }
    return part;
  }

  private static ExpressionNode bounded(Object owner, ExpressionNode part) {
    ExpressionNode bounded = bounded(part);
    if (owner instanceof FunctionDeclaration) {
      return new CountedBody(bounded);
    }
    boolean repeats =
        owner instanceof ForExpression
            || owner instanceof ObjectComprehension
            || owner instanceof MacroExpression;
    return repeats ? new Counted(bounded) : bounded;
  }

  private static ExpressionNode bounded(ExpressionNode part) {
    if (part instanceof ArraySlicer slice) {
      return new BoundedSlice(slice);
    }
    boolean grows =
        part instanceof NumericOperator
            || part instanceof EqualsComparison
            || part instanceof UnequalsComparison;
    return grows ? new BoundedOperator((AbstractOperator) part) : part;
  }

  private static boolean isJslt(Class<?> type) {
    return type.getPackageName().equals(JSLT);
  }
}
