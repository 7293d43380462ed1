package id.simpul.mappings.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.ResourceResolver;
import id.simpul.mappings.functions.Functions;
import id.simpul.mappings.functions.NoEntry;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.limit.Budget;
import id.simpul.mappings.limit.OverLimit;
import java.util.Collection;

/** A mapping in JSLT (github.com/schibsted/jslt), compiled once. Thread-safe. */
public final class Jslt {

  private static final int LONGEST_REASON = 500;

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
    return new Jslt(new JsltCompilation(source, text).run(functions, imports));
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
      throw new TranslationFailed(reason(e.getMessageWithoutLocation()));
    } catch (OverLimit e) {
      throw new TranslationFailed(e.getMessage());
    } catch (StackOverflowError e) {
      throw new TranslationFailed("the mapping exceeded its limit of nested parts");
    } catch (RuntimeException e) {
      // The library's own slips, for instance over an index before the first of a list.
      throw new TranslationFailed("the mapping breaks on this message");
    }
  }

  /** What JSLT says may quote all of a message, a NIK or a telephone number. */
  private static String reason(String said) {
    String cut = said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "..." : said;
    return cut.replaceAll("\\d{9,}", "***");
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
