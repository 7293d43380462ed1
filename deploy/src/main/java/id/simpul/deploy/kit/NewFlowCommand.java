package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.canonical.JsonCanonicalSchema;
import id.simpul.mappings.skeleton.InferredSchema;
import id.simpul.mappings.skeleton.JsltSkeleton;
import id.simpul.mappings.skeleton.MadeUp;
import id.simpul.mappings.skeleton.Matching;
import id.simpul.mappings.translate.DoesNotCompile;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.TranslationFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul new flow}: begins a flow and its canonical schema from a sample. */
@Command(
    name = "flow",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a new flow and its canonical schema from a real sample: types, formats, what is always",
      "there and what is probably personal. Read both before anybody maps to them."
    },
    footer = {
      "",
      "Example: simpul new flow water-level --sample tinggi-air.csv --title \"Tinggi muka air\"",
      "Exit status 0: written. 1: not written, or not readable. 2: wrong call."
    })
final class NewFlowCommand implements Callable<Integer> {

  private static final String ID = "[a-z][a-z0-9-]{1,40}";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FLOW", description = "Its id: lower-case letters, digits or hyphens.")
  private String flow;

  @Option(names = "--title", description = "For people. Default: the id")
  private String title;

  @Option(
      names = "--config",
      description = "The own directory. Default: here, or own/ where this is none")
  private Path config;

  @Option(names = "--language", paramLabel = "en|id", description = "Default: ${DEFAULT-VALUE}")
  private Language language = Language.en;

  @Mixin private SampleOptions sample;

  @Override
  public Integer call() throws IOException {
    if (!flow.matches(ID)) {
      throw NewCommand.wrong(
          spec, "the id " + flow + " must be lower-case letters, digits or hyphens.");
    }
    Export export =
        sample.read(false).orElseThrow(() -> NewCommand.wrong(spec, "--sample FILE is needed."));
    String name = title == null ? flow : title;
    ObjectNode schema = InferredSchema.canonical(name + ", version 1", export.rows());
    example(schema, export);
    Path directory = Optional.ofNullable(config).orElseGet(Place::own);
    NewFiles files = new NewFiles(directory);
    String file = flow + ".v1.schema.json";
    files.add("canonical/" + file, PrettyJson.bytes(schema));
    files.add("flows/" + flow + ".yaml", yaml(name, file, schema));
    List<String> written = files.write();
    EditorSchemas.write(directory);
    report(directory, written, schema);
    return CommandLine.ExitCode.OK;
  }

  /** The first row that the schema takes, as it is in canonical form. */
  private void example(ObjectNode schema, Export export) {
    Matching matching = Matching.of(schema, export.rows(), "");
    MadeUp madeUp = MadeUp.of(matching, export.rows());
    JsonCanonicalSchema rules = new JsonCanonicalSchema(flow, schema.deepCopy());
    for (int i = 0; i < export.rows().size() && !schema.has("examples"); i++) {
      ObjectNode row = export.rows().get(i);
      ObjectNode shown = sample.keepPersonal() ? row : madeUp.row(row, i + 1);
      canonical(matching, shown)
          .filter(message -> rules.violations(message).isEmpty())
          .ifPresent(message -> ((ArrayNode) schema.withArray("examples")).add(message));
    }
  }

  private Optional<JsonNode> canonical(Matching matching, ObjectNode row) {
    try {
      return Optional.of(Jslt.compile(flow, JsltSkeleton.of(matching, flow, false)).apply(row));
    } catch (DoesNotCompile | TranslationFailed e) {
      return Optional.empty();
    }
  }

  private String yaml(String name, String file, ObjectNode schema) {
    Optional<String> key = InferredSchema.identifier(schema);
    String found = key.map(k -> "key: /" + k + "\nmessageId: /" + k + "\n").orElse("");
    String open =
        language.say(
            "# key: /field            [?] messages of one value stay in order\n"
                + "# messageId: /field      [?] tells a message apart from all others\n",
            "# key: /isian            [?] pesan dengan nilai yang sama tetap berurutan\n"
                + "# messageId: /isian      [?] membedakan satu pesan dari yang lain\n");
    return EditorSchemas.comment("flow", 1)
        + "flow: "
        + flow
        + "\n"
        + "title: "
        + Yaml.text(name)
        + "\n"
        + "kind: message\n"
        + "schema: "
        + file
        + "\n"
        + (found.isEmpty() ? open : found)
        + "deliverWithin: P7D\n";
  }

  private void report(Path directory, List<String> written, ObjectNode schema) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(language.say("Wrote to ", "Ditulis ke ") + directory + ":");
    written.forEach(path -> out.println("  " + path));
    JsonCanonicalSchema rules = new JsonCanonicalSchema(flow, schema);
    List<String> personal = Grants.personal(rules);
    out.println(
        language.say("Marked as personal: ", "Ditandai data pribadi: ")
            + (personal.isEmpty() ? "-" : String.join(", ", personal)));
    if (InferredSchema.identifier(schema).isEmpty()) {
      out.println(
          language.say(
              "[?] key and messageId: no field of the sample is surely a number of its own",
              "[?] key dan messageId: tidak ada isian contoh yang pasti menjadi nomor tersendiri"));
    }
    out.println();
    out.println(
        language.say(
            "Read the schema: what is optional, how long texts may be, which values are allowed.",
            "Periksa skemanya: mana yang boleh kosong, panjang teks, nilai yang diizinkan."));
    out.flush();
  }
}
