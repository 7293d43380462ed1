package id.simpul.mappings.translate;

import com.schibsted.spt.data.jslt.JsltException;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.Utf8;
import id.simpul.mappings.files.YamlDocument;
import id.simpul.mappings.functions.Functions;
import id.simpul.mappings.tables.CodeTableReader;
import id.simpul.mappings.tables.CodeTables;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compiles the mapping files that a participant's file names; one that is missing or does not
 * compile is a fault with its line. A mapping may import JSLT files of its own folder, and look up
 * the code tables of its own folder.
 */
public final class MappingFiles {

  /** The reason of every translation by a mapping that was reported as a fault already. */
  public static final String NOT_COMPILED = "the mapping does not compile";

  private static final ToCanonical NOT_TO =
      body -> {
        throw new TranslationFailed(NOT_COMPILED);
      };
  private static final FromCanonical NOT_FROM =
      canonical -> {
        throw new TranslationFailed(NOT_COMPILED);
      };

  private final ConfigurationFiles files;
  private final YamlDocument document;
  private final String folder;
  private final CodeTables tables;
  private final Faults faults;

  public MappingFiles(ConfigurationFiles files, YamlDocument document, Faults faults) {
    this.files = files;
    this.document = document;
    this.folder = document.path().substring(0, document.path().lastIndexOf('/') + 1);
    this.tables = CodeTableReader.read(files, folder, faults);
    this.faults = faults;
  }

  /**
   * @param pointer where the participant's file names the mapping; nothing there is the identity
   */
  public ToCanonical toCanonical(String pointer) {
    Optional<String> name = name(pointer);
    if (name.isEmpty()) {
      return Jslt.identityToCanonical();
    }
    return stylesheet(name.get())
        ? xslt(pointer, name.get()).map(Xslt::toCanonical).orElse(NOT_TO)
        : jslt(pointer, name.get()).map(Jslt::toCanonical).orElse(NOT_TO);
  }

  /**
   * @param pointer where the participant's file names the mapping; nothing there is the identity
   * @param contentType of the result; empty for the usual one of the mapping's kind
   */
  public FromCanonical fromCanonical(String pointer, Optional<String> contentType) {
    Optional<String> name = name(pointer);
    String json = contentType.orElse("application/json");
    if (name.isEmpty()) {
      return Jslt.identityFromCanonical(json);
    }
    String xml = contentType.orElse("application/xml");
    return stylesheet(name.get())
        ? xslt(pointer, name.get()).map(x -> x.fromCanonical(xml)).orElse(NOT_FROM)
        : jslt(pointer, name.get()).map(j -> j.fromCanonical(json)).orElse(NOT_FROM);
  }

  private Optional<String> name(String pointer) {
    return Optional.of(document.root().at(pointer).asText("")).filter(name -> !name.isEmpty());
  }

  private static boolean stylesheet(String name) {
    return name.endsWith(".xsl");
  }

  private Optional<Jslt> jslt(String pointer, String name) {
    return text(pointer, name).flatMap(text -> compiled(() -> compile(folder + name, text)));
  }

  private Jslt compile(String path, String text) throws DoesNotCompile {
    List<DoesNotCompile.Problem> missing = new ArrayList<>(TableNames.problems(path, text, tables));
    Jslt compiled = Jslt.compile(path, text, Functions.with(tables), name -> open(name, missing));
    if (!missing.isEmpty()) {
      throw new DoesNotCompile(missing);
    }
    return compiled;
  }

  private Optional<Xslt> xslt(String pointer, String name) {
    return text(pointer, name).flatMap(text -> compiled(() -> Xslt.compile(folder + name, text)));
  }

  /** Compiles one mapping. */
  private interface Compilation<T> {
    T run() throws DoesNotCompile;
  }

  private <T> Optional<T> compiled(Compilation<T> compilation) {
    try {
      return Optional.of(compilation.run());
    } catch (DoesNotCompile e) {
      e.problems().forEach(this::add);
      return Optional.empty();
    }
  }

  private void add(DoesNotCompile.Problem problem) {
    String file = problem.file().startsWith(folder) ? problem.file() : folder + problem.file();
    faults.add(
        new Fault(
            file,
            problem.line(),
            problem.column(),
            "does not compile: " + problem.reason(),
            problem.advice()));
  }

  private Optional<String> text(String pointer, String name) {
    String path = folder + name;
    if (files.has(path)) {
      return Utf8.text(path, files.read(path), faults);
    }
    faults.add(
        document.fault(
            pointer,
            "names the mapping " + name + ", which is not there.",
            Nearest.hint(name, files.in(folder)) + "Add the file or correct the name."));
    return Optional.empty();
  }

  private Reader open(String imported, List<DoesNotCompile.Problem> missing) {
    if (!imported.matches("[A-Za-z0-9_-]+\\.jslt")) {
      throw new JsltException(
          "it imports " + imported + ", but only .jslt files of its own folder can be imported");
    }
    if (!files.has(folder + imported)) {
      throw new JsltException("it imports " + imported + ", which is not there");
    }
    String path = folder + imported;
    String text = Utf8.text(path, files.read(path), faults).orElse("");
    missing.addAll(TableNames.problems(path, text, tables));
    return new StringReader(text);
  }
}
