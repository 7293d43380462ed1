package id.simpul.deploy.kit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.catalogue.Connector;
import id.simpul.connectors.catalogue.ParticipantExample;
import id.simpul.mappings.skeleton.JsltSkeleton;
import id.simpul.mappings.skeleton.MadeUp;
import id.simpul.mappings.skeleton.Matching;
import id.simpul.mappings.skeleton.Selection;
import id.simpul.mappings.skeleton.XsltSkeleton;
import id.simpul.mappings.translate.DoesNotCompile;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.ToCanonical;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.mappings.translate.Xslt;
import id.simpul.routes.configuration.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what a new sender needs: a mapping to canonical and samples with their results. */
final class SenderSide {

  private static final String ID_COLUMN = "idColumn";

  private final Wish wish;
  private final Flow flow;
  private final Export export;
  private final Matching matching;
  private final List<String> notes = new ArrayList<>();

  SenderSide(Wish wish, Flow flow, Export export) {
    this.wish = wish;
    this.flow = flow;
    this.export = export;
    this.matching = Matching.of(flow.schema().definition(), export.rows(), flow.id());
  }

  Side write(NewFiles files) throws IOException {
    boolean xml = export.form() == Export.Form.XML;
    String mapping = flow.id() + "-to-canonical." + (xml ? "xsl" : "jslt");
    String what =
        wish.language()
            .say(
                wish.title() + "'s own form to the canonical " + flow.id() + ".",
                "Bentuk " + wish.title() + " sendiri menjadi bentuk kanonis " + flow.id() + ".");
    boolean indonesian = wish.language().indonesian();
    String text =
        xml
            ? XsltSkeleton.of(matching, what, indonesian)
            : JsltSkeleton.of(matching, what, indonesian);
    files.add(wish.place().folder() + mapping, text);
    samples(files, compiled(mapping, text));
    export.lists().forEach(this::wrapped);
    return new Side(yaml(mapping), mapping, matching, notes);
  }

  private static ToCanonical compiled(String name, String text) {
    try {
      return name.endsWith(".xsl")
          ? Xslt.compile(name, text).toCanonical()
          : Jslt.compile(name, text).toCanonical();
    } catch (DoesNotCompile e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }

  private void samples(NewFiles files, ToCanonical mapping) throws IOException {
    MadeUp madeUp = MadeUp.of(matching, export.rows());
    for (int i : Selection.of(matching, export.rows())) {
      ObjectNode row = export.rows().get(i);
      ObjectNode shown = wish.keepPersonal() ? row : madeUp.row(row, i + 1);
      String stem = stem(i);
      boolean xml = export.form() == Export.Form.XML;
      byte[] body = xml ? xml(shown) : PrettyJson.bytes(shown);
      files.add(stem + (xml ? ".source.xml" : ".source.json"), body);
      result(files, stem, mapping, body);
    }
    if (madeUp.fields() > 0 && !wish.keepPersonal() && !export.rows().isEmpty()) {
      notes.add(
          wish.language()
              .say(
                  "Personal data in the samples was replaced by made-up values.",
                  "Data pribadi dalam contoh diganti dengan nilai rekaan."));
    }
  }

  private void wrapped(String list) {
    notes.add(
        wish.language()
            .say(
                list
                    + " is a list. If each entry is a message, delete the folder and begin again"
                    + " with --row-element "
                    + list
                    + ".",
                list
                    + " berupa daftar. Bila setiap unsurnya satu pesan, hapus foldernya dan ulangi"
                    + " dengan --row-element "
                    + list
                    + "."));
  }

  private byte[] xml(ObjectNode shown) throws IOException {
    byte[] original = Files.readAllBytes(wish.sample().orElseThrow());
    return wish.keepPersonal() ? original : XmlMessage.with(original, shown);
  }

  private String stem(int row) {
    String name = export.rows().size() == 1 ? "sample" : "row-" + (row + 1);
    return wish.place().folder() + "samples/" + flow.id() + "/" + name;
  }

  /**
   * While a required field is open, no result can be right: the check then says what is missing.
   */
  private void result(NewFiles files, String stem, ToCanonical mapping, byte[] body) {
    try {
      JsonNode canonical = mapping.translate(body);
      List<String> violations = flow.schema().violations(canonical);
      if (violations.isEmpty()) {
        files.add(stem + ".canonical.json", PrettyJson.bytes(canonical));
      } else if (!open()) {
        files.add(stem + ".refused.txt", violations.get(0) + "\n");
      }
    } catch (TranslationFailed e) {
      files.add(stem + ".refused.txt", e.getMessage() + "\n");
    }
  }

  private boolean open() {
    return matching.questions().stream().anyMatch(q -> q.target().required());
  }

  private String yaml(String mapping) {
    StringBuilder yaml = new StringBuilder("  - flow: " + flow.id() + "\n");
    wish.connector()
        .ifPresent(
            connector ->
                yaml.append("    source:\n")
                    .append(new ParticipantExample(connector, wish.place().id()).use("      "))
                    .append(include(connector))
                    .append(idColumn(connector)));
    if (export.form() == Export.Form.XML) {
      yaml.append("    mediaType: application/xml\n");
    }
    yaml.append("    mapping: ").append(mapping).append('\n');
    if (wish.connector().filter(SenderSide::tellsRowsApart).isEmpty()) {
      locator("messageId", flow.messageId(), yaml);
    }
    locator("key", flow.key(), yaml);
    return yaml.toString();
  }

  /** Files of the sample's form only. */
  private String include(Connector connector) {
    String file = wish.sample().map(Path::getFileName).map(Path::toString).orElse("");
    boolean files = connector.parameters().containsKey("include") && file.contains(".");
    return files ? "        include: \"*" + file.substring(file.lastIndexOf('.')) + "\"\n" : "";
  }

  /** A source that names each row: what it says goes before a field of the message. */
  private static boolean tellsRowsApart(Connector connector) {
    return connector.parameters().containsKey(ID_COLUMN);
  }

  private String idColumn(Connector connector) {
    if (!tellsRowsApart(connector)) {
      return "";
    }
    String open =
        wish.language()
            .say(
                "        # idColumn: [?] the column that differs in every row, to know a repeat by\n",
                "        # idColumn: [?] kolom yang berbeda di setiap baris, untuk mengenali pengulangan\n");
    return flow.messageId()
        .flatMap(at -> matching.sourceOf(at.toString()))
        .map(path -> "        " + ID_COLUMN + ": " + Yaml.text(path.get(path.size() - 1)) + "\n")
        .orElse(open);
  }

  private void locator(String name, Optional<JsonPointer> canonical, StringBuilder into) {
    Optional<List<String>> path = canonical.flatMap(at -> matching.sourceOf(at.toString()));
    if (path.isPresent() && !export.rows().isEmpty()) {
      String steps =
          String.join(
              "/", path.get().stream().map(s -> s.replace("~", "~0").replace("/", "~1")).toList());
      String at = export.form() == Export.Form.XML ? "/" + export.root() + "/" : "/";
      into.append("    ").append(name).append(": ").append(Yaml.text(at + steps)).append('\n');
    }
  }
}
