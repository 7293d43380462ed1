package id.simpul.mappings.translate;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
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
  private static final QName CANONICAL = new QName("canonical");

  private final XsltExecutable executable;

  private Xslt(XsltExecutable executable) {
    this.executable = executable;
  }

  private static Processor saxon() {
    Processor processor = new Processor(false);
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
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
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Xslt(compiler.compile(Xml.source(new ByteArrayInputStream(bytes))));
    } catch (SaxonApiException | MalformedBody e) {
      if (problems.isEmpty()) {
        problems.add(problem(source, 0, e.getMessage()));
      }
      throw new DoesNotCompile(problems);
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
    try {
      XsltTransformer transformer = executable.load();
      transformer.setErrorReporter(error -> {});
      transformer.setParameter(CANONICAL, new XdmAtomicValue(canonical));
      transformer.setSource(source);
      Serializer serializer = SAXON.newSerializer(out);
      transformer.setDestination(serializer);
      transformer.transform();
      return out.toByteArray();
    } catch (SaxonApiException e) {
      throw new TranslationFailed("the mapping gave up: " + e.getMessage());
    }
  }
}
