package id.simpul.connectors.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The documentation page of a connector in Markdown, written from its Kamelet alone. */
public final class ConnectorPage {

  private static final String MADE =
      "<!-- Written from connectors/kamelets/%s.kamelet.yaml by the build. Change that file. -->\n";

  private final Connector connector;

  public ConnectorPage(Connector connector) {
    this.connector = connector;
  }

  /** The page of all connectors, with a link to each page beside it. */
  public static String index(List<Connector> connectors) {
    return """
        <!-- Written from connectors/kamelets/ by the build. Change those files. -->
        # Connectors · Konektor

        `deploy/simpul connectors NAME` shows the same on a terminal.
        `deploy/simpul connectors NAME --language id` menampilkannya dalam bahasa Indonesia.

        | connector | does | simulator | confidence |
        | --- | --- | --- | --- |
        """
        + connectors.stream().map(ConnectorPage::row).collect(Collectors.joining())
        + """

        Confidence · Tingkat keyakinan: `OFFICIAL` a public document of the owner says so; `CLIENTS-n`
        n independent public clients agree; `ONE-CLIENT` one public client shows it; `MEMORY` remembered,
        without a source; `GUESS` nobody says so; `OURS` our own choice; `NONE` not known at all.
        """;
  }

  private static String row(Connector c) {
    return "| [%s](%s.md) | %s | `%s` | %s |\n"
        .formatted(c.name(), c.name(), cell(c.title()), cell(c.simulator()), cell(c.confidence()));
  }

  public String markdown() {
    return MADE.formatted(connector.name())
        + "# "
        + connector.title()
        + " · `"
        + connector.name()
        + "`\n\n"
        + connector.description().english()
        + "\n\n"
        + "> "
        + connector.description().indonesian()
        + "\n\n"
        + "How well it is known: "
        + connector.confidence()
        + ".\n"
        + simulator()
        + bodies()
        + "\n## Parameters\n\n"
        + parameters()
        + "\n## Smallest participant file · Berkas peserta terkecil\n\n"
        + example()
        + "\n## Outcomes · Hasil\n\n"
        + outcomes();
  }

  private String simulator() {
    return connector.simulator().startsWith("none")
        ? "Simulator: " + connector.simulator() + ".\n"
        : "Try it without the real system: `deploy/simpul simulate "
            + connector.simulator()
            + "`.\n";
  }

  private String bodies() {
    return connector.bodies().stream()
        .map(
            b ->
                "\n%s: `%s`. %s\n"
                    .formatted(
                        b.slot().equals("in") ? "It is handed" : "It leaves",
                        b.mediaType(),
                        b.description()))
        .collect(Collectors.joining());
  }

  private String parameters() {
    return "| name | what | form | default | example |\n| --- | --- | --- | --- | --- |\n"
        + connector.parameters().entrySet().stream()
            .map(ConnectorPage::parameter)
            .collect(Collectors.joining());
  }

  private static String parameter(Map.Entry<String, Connector.Parameter> entry) {
    Connector.Parameter p = entry.getValue();
    String form = p.form().words() + (p.credential() ? ", secret" : "");
    return "| `%s` | %s: %s | %s | %s | %s |\n"
        .formatted(
            entry.getKey(),
            cell(p.title()),
            cell(p.description()),
            cell(form),
            p.required() ? "**required**" : code(p.defaultValue()),
            code(p.example()));
  }

  private String example() {
    ParticipantExample example = new ParticipantExample(connector);
    String exports =
        example.variables().entrySet().stream()
            .map(v -> "export " + v.getKey() + "=" + v.getValue() + "\n")
            .collect(Collectors.joining());
    return "```yaml\n"
        + example.yaml()
        + "```\n"
        + (exports.isEmpty() ? "" : "\n```\n" + exports + "```\n");
  }

  private String outcomes() {
    return "| outcome | means here | artinya di sini |\n| --- | --- | --- |\n"
        + connector.meanings().stream()
            .map(
                m ->
                    "| `%s` | %s | %s |\n"
                        .formatted(m.word(), cell(m.text().english()), cell(m.text().indonesian())))
            .collect(Collectors.joining());
  }

  /** An empty default is shown as such: an empty cell would read as "not known". */
  private static String code(String value) {
    return value.isEmpty() ? "empty" : "`" + cell(value) + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
