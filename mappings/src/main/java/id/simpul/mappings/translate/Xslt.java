package id.simpul.mappings.translate;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.limit.BeforeCompile;
import id.simpul.mappings.limit.Budget;
import id.simpul.mappings.limit.StylesheetCheck;
import id.simpul.mappings.limit.StylesheetSteps;
import id.simpul.mappings.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;

/**
 * A mapping in XSLT 3.0 for XML bodies, compiled once. To canonical, its output is the canonical
 * JSON as text; from canonical, it gets the JSON as the parameter {@code canonical}. It can reach
 * no file, no address and no Java. Thread-safe.
 */
public final class Xslt {

  private static final Processor SAXON = saxon();
  private static final String BEYOND = "the mapping exceeded its limit of ";
  private static final QName CANONICAL = new QName("canonical");

  private final XsltExecutable executable;

  private Xslt(XsltExecutable executable) {
    this.executable = executable;
  }

  private static Processor saxon() {
    Processor processor = new Processor(false);
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    // Without working out what stands fast: it is not counted, and may never end.
    processor.setConfigurationProperty(Feature.OPTIMIZATION_LEVEL, "-h");
    return processor;
  }

  /**
   * @param source name for messages
   * @throws DoesNotCompile with the compiler's messages
   */
  public static Xslt compile(String source, String text) throws DoesNotCompile {
    XsltCompiler compiler = SAXON.newXsltCompiler();
    List<DoesNotCompile.Problem> problems = new ArrayList<>();
    compiler.setErrorReporter(error -> report(source, error, problems));
    StylesheetCheck check = new StylesheetCheck();
    compiler.getUnderlyingCompilerInfo().setCodeInjector(check);
    refuse(source, StylesheetCheck.objections(text));
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Xslt compiled = new Xslt(compiler.compile(Xml.source(new ByteArrayInputStream(bytes))));
      refuse(source, check.objections());
      return compiled;
    } catch (StackOverflowError e) {
      throw new DoesNotCompile(List.of(problem(source, 0, "it is nested too deep.")));
    } catch (SaxonApiException | MalformedBody e) {
      if (problems.isEmpty()) {
        problems.add(problem(source, 0, e.getMessage()));
      }
      throw new DoesNotCompile(problems);
    } catch (RuntimeException e) {
      // The library's own slips.
      throw new DoesNotCompile(
          List.of(problem(source, 0, "something in it cannot be understood.")));
    }
  }

  private static void refuse(String source, List<BeforeCompile.Objection> objections)
      throws DoesNotCompile {
    if (!objections.isEmpty()) {
      throw new DoesNotCompile(
          objections.stream().map(o -> DoesNotCompile.Problem.of(source, o)).toList());
    }
  }

  private static void report(
      String source, XmlProcessingError error, List<DoesNotCompile.Problem> into) {
    if (!error.isWarning()) {
      into.add(problem(source, error.getLocation().getLineNumber(), error.getMessage()));
    }
  }

  private static DoesNotCompile.Problem problem(String source, int line, String message) {
    String first = message.strip().lines().findFirst().orElse("").strip();
    String reason = first.replace("Error reported by XML parser: ", "");
    return new DoesNotCompile.Problem(
        source,
        Math.max(0, line),
        0,
        reason.endsWith(".") ? reason : reason + ".",
        "Correct the stylesheet.");
  }

  public ToCanonical toCanonical() {
    return this::read;
  }

  private JsonNode read(byte[] body) throws TranslationFailed {
    try {
      return Json.parse(transform(Xml.source(new ByteArrayInputStream(body)), ""));
    } catch (MalformedBody e) {
      throw new TranslationFailed("the mapping's result is not JSON: " + e.getMessage());
    }
  }

  public FromCanonical fromCanonical(String contentType) {
    return canonical -> {
      String json = new String(Json.write(canonical), StandardCharsets.UTF_8);
      Source none = new StreamSource(new StringReader("<message/>"));
      return new Payload(transform(none, json), contentType);
    };
  }

  private byte[] transform(Source source, String canonical) throws TranslationFailed {
    var out = new ByteArrayOutputStream();
    try (Budget budget = Budget.open()) {
      XsltTransformer transformer = executable.load();
      transformer.setErrorReporter(error -> {});
      // A stylesheet's xsl:message may quote a person's data: it is not printed.
      transformer.setMessageHandler(message -> {});
      transformer.setTraceListener(new StylesheetSteps(budget));
      transformer.setParameter(CANONICAL, new XdmAtomicValue(canonical));
      transformer.setSource(source);
      Serializer serializer = SAXON.newSerializer(out);
      transformer.setDestination(serializer);
      transformer.transform();
      if (budget.isUsedUp()) {
        throw new TranslationFailed(BEYOND + "steps");
      }
      return out.toByteArray();
    } catch (SaxonApiException e) {
      String reason = String.valueOf(e.getMessage());
      throw new TranslationFailed(
          reason.startsWith(BEYOND) ? reason : "the mapping gave up: " + reason);
    } catch (StackOverflowError e) {
      throw new TranslationFailed(BEYOND + "nested parts");
    } catch (RuntimeException e) {
      // The library's own slips, for instance over a number of too many digits.
      throw new TranslationFailed("the mapping breaks on this message");
    }
  }
}
