package id.simpul.mappings.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import com.schibsted.spt.data.jslt.ResourceResolver;
import id.simpul.mappings.functions.Functions;
import id.simpul.mappings.functions.NoEntry;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
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

/** A mapping in JSLT (github.com/schibsted/jslt), compiled once. Thread-safe. */
public final class Jslt {

  private final Expression expression;

  private Jslt(Expression expression) {
    this.expression = expression;
  }

  /**
   * Compiles a mapping.
   *
   * @param source name for messages
   * @param functions what the mapping may call beside JSLT's own functions
   * @param imports resolves {@code import} statements; throws {@link JsltException} for what is not
   *     allowed
   * @throws DoesNotCompile with line and column
   */
  public static Jslt compile(
      String source, String text, Collection<Function> functions, ResourceResolver imports)
      throws DoesNotCompile {
    try (Budget budget = Budget.open()) {
      refuse(source, text);
      return new Jslt(
          Limits.keep(
              new Parser(new StringReader(text))
                  .withSource(source)
                  .withFunctions(Limits.with(functions))
                  .withResourceResolver(name -> imported(name, imports))
                  .compile()));
    } catch (JsltException e) {
      throw new DoesNotCompile(List.of(new JsltProblem(source, text).of(e)));
    } catch (Refused e) {
      throw new DoesNotCompile(e.problems);
    } catch (OverLimit e) {
      throw problem(source, e.getMessage() + ", before there is a message.", "Make it simpler.");
    } catch (StackOverflowError e) {
      // Brackets without end exhaust the parser.
      throw problem(source, "it is nested too deep.", "Split it.");
    } catch (RuntimeException e) {
      // The library's own slips, for instance over a number of twenty digits.
      throw problem(source, "something in it cannot be understood.", "Look at its numbers.");
    }
  }

  private static DoesNotCompile problem(String source, String reason, String advice) {
    return new DoesNotCompile(List.of(new DoesNotCompile.Problem(source, 0, 0, reason, advice)));
  }

  /** Carries what is wrong with a text through the compiler. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DoesNotCompile.Problem> problems;

    Refused(List<DoesNotCompile.Problem> problems) {
      super(null, null, false, false);
      this.problems = problems;
    }
  }

  private static void refuse(String source, String text) {
    List<DoesNotCompile.Problem> problems =
        BeforeCompile.objections(text).stream()
            .map(
                o ->
                    new DoesNotCompile.Problem(
                        source, o.line(), o.column(), o.reason(), o.advice()))
            .toList();
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static Reader imported(String name, ResourceResolver imports) {
    try (Reader file = imports.resolve(name)) {
      StringWriter text = new StringWriter();
      file.transferTo(text);
      refuse(name, text.toString());
      return new StringReader(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles a text that imports nothing and belongs to no participant. */
  public static Jslt compile(String source, String text) throws DoesNotCompile {
    return compile(
        source,
        text,
        Functions.ALL,
        name -> {
          throw new JsltException("nothing can be imported here: " + name);
        });
  }

  /**
   * @throws UnknownCode if a table of the participant has no entry for a value
   * @throws TranslationFailed if the mapping calls {@code error(...)} or cannot go on
   */
  public JsonNode apply(JsonNode input) throws TranslationFailed {
    try (Budget budget = Budget.open()) {
      return expression.apply(input);
    } catch (NoEntry e) {
      throw new UnknownCode(e.entry());
    } catch (JsltException e) {
      throw new TranslationFailed(withoutNumbers(e.getMessageWithoutLocation()));
    } catch (OverLimit e) {
      throw new TranslationFailed(e.getMessage());
    } catch (StackOverflowError e) {
      throw new TranslationFailed("the mapping exceeded its limit of nested parts");
    } catch (RuntimeException e) {
      // The library's own slips, for instance over an index before the first of a list.
      throw new TranslationFailed("the mapping breaks on this message");
    }
  }

  /** A mapping's own {@code error(...)} may quote a NIK or a telephone number. */
  private static String withoutNumbers(String reason) {
    return reason.replaceAll("\\d{9,}", "***");
  }

  public ToCanonical toCanonical() {
    return body -> apply(parse(body));
  }

  public FromCanonical fromCanonical(String contentType) {
    return canonical -> new Payload(Json.write(apply(canonical)), contentType);
  }

  /** The canonical form itself, for participants that speak it. */
  public static ToCanonical identityToCanonical() {
    return Jslt::parse;
  }

  public static FromCanonical identityFromCanonical(String contentType) {
    return canonical -> new Payload(Json.write(canonical), contentType);
  }

  private static JsonNode parse(byte[] body) throws TranslationFailed {
    try {
      return Json.parse(body);
    } catch (MalformedBody e) {
      throw new TranslationFailed(
          "not readable at line " + e.line() + ", column " + e.column() + ": " + e.getMessage());
    }
  }
}
