package id.simpul.deploy.demo;

import id.simpul.routes.journal.MessageLog;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The live table: on a terminal it is drawn over itself, elsewhere it is printed when it changes.
 */
final class DemoTable {

  private final PrintStream out;
  private final boolean terminal = System.console() != null;
  private int drawn;
  private String last = "";

  /** One message: what it is, and where it stands. */
  record Row(String name, MessageLog.Message message) {}

  DemoTable(PrintStream out) {
    this.out = out;
  }

  void draw(List<Row> rows) {
    String text = text(rows);
    if (text.equals(last)) {
      return;
    }
    last = text;
    if (terminal && drawn > 0) {
      out.print("\033[" + drawn + "A\033[J");
    }
    out.println(text);
    out.flush();
    drawn = text.split("\n").length;
  }

  private static String text(List<Row> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format("%-16s %-32s %-11s %s", "flow", "message", "progress", "receivers"));
    for (Row row : rows) {
      MessageLog.Message m = row.message();
      lines.add(
          String.format(
              "%-16s %-32s %-11s %s",
              m.flow(), cut(row.name()), lower(m.progress()), receivers(m)));
    }
    return String.join("\n", lines);
  }

  private static String receivers(MessageLog.Message message) {
    boolean nobody =
        message.progress() == MessageLog.Progress.DONE && message.deliveries().isEmpty();
    if (nobody) {
      return "nobody: no agreement covers it";
    }
    return message.deliveries().stream()
        .map(d -> d.receiver() + " " + lower(d.state()))
        .collect(Collectors.joining(", "));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String cut(String name) {
    return name.length() <= 32 ? name : name.substring(0, 31) + "…";
  }
}
