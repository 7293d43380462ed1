package id.simpul.deploy.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.canonical.SchemaField;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.MappingSide;
import id.simpul.routes.configuration.MappingSides;
import id.simpul.routes.configuration.SampleKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists what can be opened, and opens one mapping: its files, its samples and its target. */
final class Opening {

  private static final Pattern IMPORT = Pattern.compile("\\bimport\\s+\"([A-Za-z0-9_-]+\\.jslt)\"");
  private static final int MOST_SAMPLES = 200;

  private final Workspace workspace;

  Opening(Workspace workspace) {
    this.workspace = workspace;
  }

  /** One's own participants first, each with the mappings of its file. */
  JsonNode participants() {
    MappingSides read = workspace.read();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode sides = answer.putArray("sides");
    List<MappingSide> all = read.all();
    all.stream().filter(s -> workspace.own(s).isPresent()).forEach(s -> add(s, true, sides));
    all.stream().filter(s -> workspace.own(s).isEmpty()).forEach(s -> add(s, false, sides));
    answer.set("unread", Checking.faults(read.unread()));
    return answer;
  }

  private static void add(MappingSide side, boolean own, ArrayNode into) {
    into.addObject()
        .put("participant", side.participant())
        .put("name", side.name())
        .put("folder", side.folder())
        .put("flow", side.flow())
        .put("kind", side.kind().name())
        .put("file", side.file().orElse(""))
        .put("own", own);
  }

  JsonNode open(Place place) throws Refusal {
    ConfigurationFiles files = workspace.read().files();
    MappingSide side = workspace.side(place.participant(), place.flow(), place.kind());
    ObjectNode opened = JsonNodeFactory.instance.objectNode();
    opened.put("editable", workspace.own(side).isPresent());
    opened.put("folder", side.folder());
    opened.put("toCanonical", side.toCanonical());
    opened.put("xslt", side.isXslt());
    opened.put("mediaType", side.mediaType());
    opened.put("inputEnding", side.inputEnding());
    opened.put("resultEnding", side.kind().result());
    mappings(side, files, opened.putArray("files"));
    samples(side, files, opened.putArray("samples"));
    fields(side, opened.putArray("fields"));
    return opened;
  }

  /** The mapping, and what it imports. */
  private static void mappings(MappingSide side, ConfigurationFiles files, ArrayNode into) {
    Set<String> names = new LinkedHashSet<>();
    side.file().ifPresent(name -> gather(side, files, name, names));
    for (String name : names) {
      String path = side.folder() + name;
      ObjectNode file = into.addObject().put("name", name);
      file.put("text", files.has(path) ? text(files, path) : "");
      file.put("version", files.has(path) ? OwnFolder.version(files.read(path)) : OwnFolder.ABSENT);
    }
  }

  private static void gather(
      MappingSide side, ConfigurationFiles files, String name, Set<String> into) {
    String path = side.folder() + name;
    if (into.add(name) && files.has(path)) {
      Matcher imports = IMPORT.matcher(text(files, path));
      while (imports.find()) {
        if (files.has(side.folder() + imports.group(1))) {
          gather(side, files, imports.group(1), into);
        }
      }
    }
  }

  private static void samples(MappingSide side, ConfigurationFiles files, ArrayNode into) {
    for (String ending : side.kind().inputs()) {
      files.under(side.samples(), ending).stream()
          .filter(path -> ending(side, path).equals(ending))
          .limit(MOST_SAMPLES)
          .forEach(path -> sample(side, files, path, ending, into));
    }
  }

  private static String ending(MappingSide side, String path) {
    return SampleKind.ending(path.substring(side.samples().length()));
  }

  private static void sample(
      MappingSide side, ConfigurationFiles files, String path, String ending, ArrayNode into) {
    String stem = path.substring(0, path.length() - ending.length());
    ObjectNode sample = into.addObject();
    sample.put("name", stem.substring(side.samples().length()));
    sample.put("text", text(files, path));
    Optional<String> expected =
        side.kind().results().stream().map(end -> stem + end).filter(files::has).findFirst();
    expected.ifPresent(file -> sample.put("expected", text(files, file)));
    expected.ifPresent(file -> sample.put("expectedVersion", OwnFolder.version(files.read(file))));
    String refused = stem + SampleKind.REFUSED;
    if (side.toCanonical() && files.has(refused)) {
      sample.put("refused", text(files, refused).strip());
      sample.put("refusedVersion", OwnFolder.version(files.read(refused)));
    }
  }

  private static void fields(MappingSide side, ArrayNode into) {
    List<SchemaField> all = side.schema().map(s -> s.described()).orElse(List.of());
    List<String> personal =
        all.stream().filter(SchemaField::personal).map(SchemaField::pointer).toList();
    for (SchemaField field : all) {
      String at = field.pointer() + "/";
      into.addObject()
          .put("pointer", field.pointer())
          .put("type", field.type())
          .put("description", field.description())
          .put("required", field.required())
          .put("personal", personal.stream().anyMatch(marked -> at.startsWith(marked + "/")));
    }
  }

  private static String text(ConfigurationFiles files, String path) {
    return new String(files.read(path), StandardCharsets.UTF_8);
  }
}
