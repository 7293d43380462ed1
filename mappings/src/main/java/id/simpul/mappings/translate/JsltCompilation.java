package id.simpul.mappings.translate;

import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import com.schibsted.spt.data.jslt.ResourceResolver;
import id.simpul.mappings.limit.BeforeCompile;
import id.simpul.mappings.limit.Budget;
import id.simpul.mappings.limit.Limits;
import id.simpul.mappings.limit.OverLimit;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** Compiles one mapping in JSLT, whoever wrote it, so that it keeps to its limits. */
final class JsltCompilation {

  private static final int MAX_IMPORTS = 100;

  private final String source;
  private final String text;
  private int imports;

  /**
   * @param source name for messages
   */
  JsltCompilation(String source, String text) {
    this.source = source;
    this.text = text;
  }

  Expression run(Collection<Function> functions, ResourceResolver files) throws DoesNotCompile {
    try (Budget budget = Budget.open()) {
      refuse(source, text);
      return Limits.keep(
          new Parser(new StringReader(text))
              .withSource(source)
              .withFunctions(Limits.with(functions))
              .withResourceResolver(name -> imported(name, files))
              .compile());
    } catch (JsltException e) {
      throw new DoesNotCompile(List.of(new JsltProblem(source, text).of(e)));
    } catch (Refused e) {
      throw new DoesNotCompile(e.problems);
    } catch (OverLimit e) {
      throw problem(e.getMessage() + ", before there is a message.", "Make it simpler.");
    } catch (StackOverflowError e) {
      // Brackets without end exhaust the parser.
      throw problem("it is nested too deep.", "Split it.");
    } catch (RuntimeException e) {
      // The library's own slips, for instance over a number of twenty digits.
      throw problem("something in it cannot be understood.", "Look at its numbers.");
    }
  }

  private DoesNotCompile problem(String reason, String advice) {
    return new DoesNotCompile(List.of(new DoesNotCompile.Problem(source, 0, 0, reason, advice)));
  }

  /** Carries what is wrong with an imported text through the compiler. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DoesNotCompile.Problem> problems;

    Refused(List<DoesNotCompile.Problem> problems) {
      super(null, null, false, false);
      this.problems = problems;
    }
  }

  private static void refuse(String file, String text) {
    List<DoesNotCompile.Problem> problems =
        BeforeCompile.objections(text).stream()
            .map(objection -> DoesNotCompile.Problem.of(file, objection))
            .toList();
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private Reader imported(String name, ResourceResolver files) {
    // Forty files that each import the next one twice are a million million.
    if (++imports > MAX_IMPORTS) {
      throw new Refused(
          problem(
                  "it imports more than " + MAX_IMPORTS + " files, those of its imports too.",
                  "Put what belongs together into one file.")
              .problems());
    }
    try (Reader file = files.resolve(name)) {
      StringWriter text = new StringWriter();
      file.transferTo(text);
      refuse(name, text.toString());
      return new StringReader(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
