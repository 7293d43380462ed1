package id.simpul.deploy.cli;

import id.simpul.connectors.catalogue.Connector;
import id.simpul.connectors.catalogue.Meaning;
import id.simpul.connectors.catalogue.ParticipantExample;
import java.io.PrintWriter;
import java.util.Map;

/** How to use one connector, for a terminal. */
final class ConnectorText {

  private static final int WIDTH = 88;
  private static final String INDENT = "    ";

  private final Connector connector;
  private final boolean indonesian;

  ConnectorText(Connector connector, ConnectorsCommand.Language language) {
    this.connector = connector;
    indonesian = language == ConnectorsCommand.Language.id;
  }

  void print(PrintWriter out) {
    out.println(connector.name() + ": " + connector.title());
    out.println();
    out.print(wrapped("", in(connector.description())));
    out.println();
    out.print(
        wrapped(
            "",
            label("How well it is known", "Tingkat keyakinan") + ": " + connector.confidence()));
    out.println(label("Simulator: ", "Simulator: ") + connector.simulator());
    for (Connector.Body body : connector.bodies()) {
      String what =
          body.slot().equals("in") ? label("Takes", "Menerima") : label("Leaves", "Menghasilkan");
      out.print(wrapped("", what + " " + body.mediaType() + ": " + body.description()));
    }
    heading(out, "Parameters", "Parameter");
    connector.parameters().entrySet().forEach(p -> parameter(out, p));
    heading(out, "Smallest participant file", "Berkas peserta terkecil");
    example(out);
    heading(out, "What each outcome means here", "Arti setiap hasil di sini");
    connector.meanings().forEach(m -> meaning(out, m));
  }

  private void parameter(PrintWriter out, Map.Entry<String, Connector.Parameter> entry) {
    Connector.Parameter p = entry.getValue();
    String need =
        p.required()
            ? label("required", "wajib")
            : label("default", "bawaan") + " \"" + p.defaultValue() + "\"";
    String secret = p.credential() ? label(", secret", ", rahasia") : "";
    out.println("  " + entry.getKey() + "  (" + p.form().words() + ", " + need + secret + ")");
    out.print(wrapped(INDENT, p.description()));
    out.println(INDENT + label("Example: ", "Contoh: ") + p.example());
  }

  private void example(PrintWriter out) {
    ParticipantExample example = new ParticipantExample(connector);
    example.yaml().lines().forEach(line -> out.println("  " + line));
    out.println();
    example.variables().forEach((name, value) -> out.println("  export " + name + "=" + value));
  }

  private void meaning(PrintWriter out, Meaning meaning) {
    out.println("  " + meaning.word());
    out.print(wrapped(INDENT, in(meaning.text())));
  }

  private void heading(PrintWriter out, String english, String indonesianText) {
    out.println();
    out.println(label(english, indonesianText));
  }

  private String in(Connector.Text text) {
    return indonesian ? text.indonesian() : text.english();
  }

  private String label(String english, String indonesianText) {
    return indonesian ? indonesianText : english;
  }

  /** Lines no longer than the terminal is wide, as far as words allow. */
  private static String wrapped(String indent, String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (line.length() > 0 && indent.length() + line.length() + 1 + word.length() > WIDTH) {
        lines.append(indent).append(line).append(System.lineSeparator());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    return lines.append(indent).append(line).append(System.lineSeparator()).toString();
  }
}
