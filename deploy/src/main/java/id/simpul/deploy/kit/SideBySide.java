package id.simpul.deploy.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Two texts beside each other, long lines broken; one below the other where there is no room. */
final class SideBySide {

  private static final int NARROW = 80;
  private static final String BETWEEN = " | ";

  private final Screen screen;

  SideBySide(Screen screen) {
    this.screen = screen;
  }

  /**
   * @param marked numbers of lines of the right text, from 0, that are to stand out
   */
  List<String> lines(
      String leftTitle, String left, String rightTitle, String right, Set<Integer> marked) {
    if (screen.width() < NARROW) {
      List<String> all = new ArrayList<>(List.of(leftTitle + ":"));
      all.addAll(left.lines().toList());
      all.add(rightTitle + ":");
      List<String> lines = right.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        all.add(marked.contains(i) ? screen.red(lines.get(i)) : lines.get(i));
      }
      return all;
    }
    int column = (screen.width() - BETWEEN.length()) / 2;
    List<Cell> rows = broken(leftTitle + "\n" + left, Set.of(), column);
    List<Cell> others = broken(rightTitle + "\n" + right, marked, column);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < Math.max(rows.size(), others.size()); i++) {
      String first = i < rows.size() ? rows.get(i).text : "";
      Cell second = i < others.size() ? others.get(i) : new Cell("", false);
      String shown = second.marked ? screen.red(second.text) : second.text;
      all.add((first + " ".repeat(column - first.length()) + BETWEEN + shown).stripTrailing());
    }
    return all;
  }

  private record Cell(String text, boolean marked) {}

  /** The title is line -1. */
  private static List<Cell> broken(String text, Set<Integer> marked, int width) {
    List<Cell> cells = new ArrayList<>();
    int number = -1;
    for (String line : text.lines().toList()) {
      String rest = line.replace("\t", "  ");
      boolean red = marked.contains(number++);
      while (rest.length() > width) {
        cells.add(new Cell(rest.substring(0, width), red));
        rest = "    " + rest.substring(width);
      }
      cells.add(new Cell(rest, red));
    }
    return cells;
  }
}
