package id.simpul.mappings.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.impl.BuiltinFunctions;
import id.simpul.mappings.functions.Functions;
import id.simpul.mappings.limit.BeforeCompile;
import id.simpul.mappings.tables.CodeTables;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KnownFunctionsTest {

  @Test
  void everyFunctionIsDescribedAndNoOther() {
    Set<String> callable = new TreeSet<>(BuiltinFunctions.functions.keySet());
    callable.addAll(BuiltinFunctions.macros.keySet());
    callable.addAll(Functions.names());
    // What gives another value each time is refused.
    callable.removeIf(name -> !BeforeCompile.objections(name + "()").isEmpty());
    assertThat(KnownFunctions.ALL)
        .extracting(KnownFunctions.KnownFunction::name)
        .containsExactlyInAnyOrderElementsOf(callable);
  }

  @Test
  void signaturesNameAsManyArgumentsAsTheFunctionTakes() {
    Map<String, Function> functions = new TreeMap<>(BuiltinFunctions.functions);
    Functions.with(CodeTables.NONE).forEach(own -> functions.put(own.getName(), own));
    for (KnownFunctions.KnownFunction known : KnownFunctions.ALL) {
      Function function = functions.get(known.name());
      // A macro does not tell how many it takes.
      if (function != null) {
        String signature = known.signature();
        String arguments = signature.substring(signature.indexOf('(') + 1, signature.length() - 1);
        int most = arguments.isEmpty() ? 0 : arguments.split(", ").length;
        int least = most - (int) arguments.chars().filter(c -> c == '?').count();
        assertThat(least).as(signature).isEqualTo(function.getMinArguments());
        assertThat(most).as(signature).isEqualTo(function.getMaxArguments());
      }
    }
  }
}
