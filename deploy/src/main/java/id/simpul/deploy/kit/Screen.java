package id.simpul.deploy.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * What a terminal can show.
 *
 * @param width in characters
 * @param terminal whether it is one: elsewhere nothing is coloured and nothing is drawn over
 */
public record Screen(int width, boolean terminal) {

  private static final int USUAL = 100;
  private static final int NARROWEST = 40;

  /** Of this process. */
  public static Screen own() {
    return System.console() == null ? new Screen(USUAL, false) : new Screen(columns(), true);
  }

  private static int columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size").redirectInput(ProcessBuilder.Redirect.INHERIT).start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      stty.waitFor(1, TimeUnit.SECONDS);
      String[] words = size.strip().split(" ");
      return words.length == 2 ? Math.max(NARROWEST, Integer.parseInt(words[1])) : USUAL;
    } catch (IOException | NumberFormatException e) {
      return USUAL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }

  String colour(int code, String text) {
    return terminal ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  String red(String text) {
    return colour(31, text);
  }

  String green(String text) {
    return colour(32, text);
  }

  String bold(String text) {
    return colour(1, text);
  }

  /** Clears the screen; elsewhere a line divides what follows from what was. */
  String fresh() {
    return terminal ? "\u001b[H\u001b[2J\u001b[3J" : "-".repeat(Math.min(width, USUAL)) + "\n";
  }
}
