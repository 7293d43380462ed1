package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;

/** A hub's plan, for people. Fields that a receiver would newly see are red. */
final class PlanText {

  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String BOLD = "1";

  private final PrintWriter out;
  private final boolean colours;

  PlanText(PrintWriter out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  /**
   * @param answer as {@code /api/v1/configuration/plan} gives it
   */
  void print(JsonNode answer) {
    answer.path("faults").forEach(this::fault);
    JsonNode plan = answer.path("plan");
    if (plan.isObject()) {
      plan(plan);
    }
    answer
        .path("unset")
        .forEach(v -> out.println("Not connected until the hub is started with " + v.asText()));
    answer.path("undelivered").forEach(this::undelivered);
    out.flush();
  }

  private void plan(JsonNode plan) {
    String from = plan.path("from").asText();
    String to = plan.path("to").asText();
    if (from.equals(to)) {
      out.println("Nothing changes: " + from + " is in force.");
      return;
    }
    out.println(colour(BOLD, from + " -> " + to));
    plan.path("items").forEach(this::item);
    plan.path("fields").forEach(this::field);
    out.println(plan.path("files").size() + " files differ.");
  }

  private void item(JsonNode item) {
    String detail = item.path("detail").asText();
    out.printf(
        "  %s %-12s %s%s%n",
        sign(item),
        item.path("kind").asText().toLowerCase(Locale.ROOT),
        item.path("name").asText(),
        detail.isEmpty() ? "" : "  (" + detail + ")");
  }

  private void field(JsonNode field) {
    String line =
        "  %s %-12s %s sees %s of %s from %s%s"
            .formatted(
                sign(field),
                "field",
                field.path("to").asText(),
                field.path("pointer").asText(),
                field.path("flow").asText(),
                field.path("from").asText(),
                field.path("personal").asBoolean() ? "  PERSONAL DATA" : "");
    out.println(colour(field.path("change").asText().equals("ADDED") ? RED : GREEN, line));
  }

  private static String sign(JsonNode changed) {
    return switch (changed.path("change").asText()) {
      case "ADDED" -> "+";
      case "REMOVED" -> "-";
      default -> "~";
    };
  }

  private void fault(JsonNode fault) {
    int line = fault.path("line").asInt();
    out.println(colour(BOLD, fault.path("file").asText() + (line > 0 ? ":" + line : "")));
    out.println("    " + fault.path("reason").asText());
    out.println("    -> " + fault.path("advice").asText());
  }

  private void undelivered(JsonNode waiting) {
    out.println(
        colour(
            RED,
            "Refused as long as %s has %d waiting, %d in its inbox, %d dead letters."
                .formatted(
                    waiting.path("receiver").asText(),
                    waiting.path("queued").asLong(),
                    waiting.path("inInbox").asLong(),
                    waiting.path("dead").asLong())));
  }

  private String colour(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
