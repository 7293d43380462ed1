package id.simpul.mappings.translate;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
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
   * @throws TranslationFailed with the compiler's message if it does not compile
   */
  public static Xslt compile(String text) throws TranslationFailed {
    XsltCompiler compiler = SAXON.newXsltCompiler();
    StringBuilder messages = new StringBuilder();
    compiler.setErrorReporter(error -> messages.append(error.getMessage()).append(' '));
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Xslt(compiler.compile(Xml.source(new ByteArrayInputStream(bytes))));
    } catch (SaxonApiException | MalformedBody e) {
      throw new TranslationFailed((messages + e.getMessage()).strip());
    }
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
