package id.simpul.mappings.translate;

import com.schibsted.spt.data.jslt.JsltException;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Compiles the mapping files of one participant's folder; a file that is missing or does not
 * compile is a fault with its line. A mapping may import JSLT files of its own folder.
 */
public final class MappingFiles {

  private static final ToCanonical NO_MAPPING =
      body -> {
        throw new TranslationFailed("the mapping does not compile");
      };

  private final ConfigurationFiles files;
  private final String folder;
  private final Faults faults;

  /**
   * @param folder with a trailing slash
   */
  public MappingFiles(ConfigurationFiles files, String folder, Faults faults) {
    this.files = files;
    this.folder = folder;
    this.faults = faults;
  }

  /**
   * @param name file in the folder; empty for the identity
   */
  public ToCanonical toCanonical(Optional<String> name) {
    if (name.isEmpty()) {
      return Jslt.identityToCanonical();
    }
    if (name.get().endsWith(".xsl")) {
      return xslt(name.get()).map(Xslt::toCanonical).orElse(NO_MAPPING);
    }
    return jslt(name.get()).map(Jslt::toCanonical).orElse(NO_MAPPING);
  }

  /**
   * @param contentType of the result; empty for the usual one of the mapping's kind
   */
  public FromCanonical fromCanonical(Optional<String> name, Optional<String> contentType) {
    if (name.isEmpty()) {
      return Jslt.identityFromCanonical(contentType.orElse("application/json"));
    }
    FromCanonical none =
        canonical -> {
          throw new TranslationFailed("the mapping does not compile");
        };
    if (name.get().endsWith(".xsl")) {
      String type = contentType.orElse("application/xml");
      return xslt(name.get()).map(x -> x.fromCanonical(type)).orElse(none);
    }
    String type = contentType.orElse("application/json");
    return jslt(name.get()).map(j -> j.fromCanonical(type)).orElse(none);
  }

  private Optional<Jslt> jslt(String name) {
    return text(name).flatMap(text -> compile(name, text));
  }

  private Optional<Jslt> compile(String name, String text) {
    try {
      return Optional.of(Jslt.compile(folder + name, text, this::open));
    } catch (JsltException e) {
      faults.add(
          new Fault(
              folder + name,
              Math.max(0, e.getLine()),
              "does not compile: " + e.getMessageWithoutLocation() + ".",
              "Correct the mapping."));
      return Optional.empty();
    }
  }

  private Optional<Xslt> xslt(String name) {
    return text(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(Xslt.compile(text));
              } catch (TranslationFailed e) {
                faults.add(
                    new Fault(
                        folder + name,
                        0,
                        "does not compile: " + e.getMessage() + ".",
                        "Correct the stylesheet."));
                return Optional.empty();
              }
            });
  }

  private Optional<String> text(String name) {
    if (!files.has(folder + name)) {
      faults.add(
          new Fault(
              folder + "participant.yaml",
              0,
              "names the mapping " + name + ", which is not there.",
              "Add the file or correct the name."));
      return Optional.empty();
    }
    return Optional.of(new String(files.read(folder + name), StandardCharsets.UTF_8));
  }

  private Reader open(String imported) {
    if (!imported.matches("[A-Za-z0-9_-]+\\.jslt") || !files.has(folder + imported)) {
      throw new JsltException("cannot import " + imported + ": only .jslt files of this folder");
    }
    return new StringReader(new String(files.read(folder + imported), StandardCharsets.UTF_8));
  }
}
