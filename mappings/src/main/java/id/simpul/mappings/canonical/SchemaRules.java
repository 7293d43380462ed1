package id.simpul.mappings.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.limit.Repetitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a canonical schema must keep to: JSON Schema 2020-12, references within its own file, and
 * {@code x-personal} written so that it masks. Thread-safe.
 */
public final class SchemaRules {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final int MAX_WORK = 1_000;
  private static final String PERSONAL = "x-personal";

  private final Schema draft =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaLocation.of(DRAFT));

  /** One rule that is broken, and where. */
  public record Broken(String pointer, String reason, String advice) {}

  /** All that is wrong; empty when the definition can be used. */
  public List<Broken> broken(JsonNode definition) {
    List<Broken> all = new ArrayList<>();
    dialect(definition, all);
    // Where several forms are allowed, the draft complains once for each: the first is enough.
    Map<String, String> first = new LinkedHashMap<>();
    draft
        .validate(
            definition,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .forEach(e -> first.putIfAbsent(e.getInstanceLocation().toString(), e.getMessage()));
    first.forEach((pointer, message) -> all.add(notASchema(pointer, message)));
    walk("", definition, definition, all);
    if (all.isEmpty()) {
      work("", definition, new SchemaWork(definition), all);
    }
    return all;
  }

  private static Broken notASchema(String pointer, String message) {
    String where = pointer.isEmpty() ? "the schema" : pointer;
    String reason = where + " is not JSON Schema: " + message + ".";
    return new Broken(pointer, reason, "See json-schema.org, draft 2020-12.");
  }

  private static void dialect(JsonNode definition, List<Broken> into) {
    String named = definition.path("$schema").asText(DRAFT);
    if (!named.equals(DRAFT)) {
      into.add(new Broken("/$schema", "names another draft: " + named + ".", "Write " + DRAFT));
    }
  }

  private static void work(String at, JsonNode value, SchemaWork work, List<Broken> into) {
    if (value.isObject() && work.of(value) > MAX_WORK) {
      String where = at.isEmpty() ? "the schema" : at;
      String reason = where + " refers to itself, or to more than " + MAX_WORK + " others.";
      into.add(new Broken(at, reason, "A field may refer to what it is a field of; nothing else."));
      return;
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      work(at + "/" + i, value.get(i), work, into);
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String name = member.getKey().replace("~", "~0").replace("/", "~1");
      work(at + "/" + name, member.getValue(), work, into);
    }
  }

  private static void walk(String at, JsonNode value, JsonNode root, List<Broken> into) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        walk(at + "/" + i, value.get(i), root, into);
      }
    }
    // Below "properties" the names are the fields' own.
    boolean fields = at.endsWith("/properties");
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String pointer = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
      if (!fields) {
        keyword(pointer, member.getKey(), member.getValue(), root, into);
      }
      walk(pointer, member.getValue(), root, into);
    }
  }

  private static void keyword(
      String at, String name, JsonNode value, JsonNode root, List<Broken> into) {
    if (name.equals(PERSONAL) && !value.isBoolean()) {
      into.add(new Broken(at, "x-personal must be true or false, without quotes.", "Correct it."));
    } else if (!name.equals(PERSONAL) && Nearest.to(name, List.of(PERSONAL)).isPresent()) {
      into.add(new Broken(at, name + " masks nothing.", "Did you mean x-personal?"));
    } else if (name.equals("pattern") && Repetitions.areTooMany(value.asText())) {
      into.add(new Broken(at, "it repeats something more than 1000 times.", "Make it simpler."));
    } else if (name.equals("$ref") && !resolves(value.asText(), root)) {
      into.add(
          new Broken(
              at,
              "$ref " + value.asText() + " leads nowhere in this file.",
              "Refer to a part of the same file, for instance #/$defs/name."));
    }
  }

  private static boolean resolves(String ref, JsonNode root) {
    return ref.equals("#") || (ref.startsWith("#/") && !root.at(ref.substring(1)).isMissingNode());
  }
}
