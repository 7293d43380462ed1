package id.simpul.deploy.kit;

import id.simpul.mappings.fault.Fault;
import id.simpul.routes.configuration.Translated;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** {@code simpul check --watch}: translates the own samples again at every save. */
public final class CheckWatch {

  /** Samples shown whole; the others have a line each. */
  private static final int MOST_SHOWN = 2;

  private static final Duration FOREVER = Duration.ofDays(365);

  private final List<Path> directories;
  private final PrintWriter out;
  private final Screen screen;
  private final Language language;

  /**
   * @param language {@code en} or {@code id}
   */
  public CheckWatch(List<Path> directories, PrintWriter out, Screen screen, Language language) {
    this.directories = directories.stream().map(Path::normalize).toList();
    this.out = out;
    this.screen = screen;
    this.language = language;
  }

  /** Until the thread is interrupted. */
  public void run() throws IOException, InterruptedException {
    try (FolderWatch watch = new FolderWatch(directories)) {
      Set<Path> changed = Set.of();
      while (!Thread.currentThread().isInterrupted()) {
        show(changed);
        changed = watch.await(FOREVER);
      }
    }
  }

  /** Shows where things stand. */
  void show(Set<Path> changed) {
    CheckRound round = CheckRound.of(directories);
    List<String> lines = new ArrayList<>();
    List<Translated> whole = whole(round, changed);
    for (Translated sample : round.own()) {
      if (!whole.contains(sample)) {
        lines.add(line(sample, round));
      }
    }
    for (Translated sample : whole) {
      lines.add("");
      lines.addAll(new SampleView(screen, language).lines(sample, round.faultsOf(sample)));
    }
    others(round, lines);
    out.print(screen.fresh());
    lines.forEach(out::println);
    out.println(summary(round));
    out.flush();
  }

  /** First what belongs to the saved files, what is wrong in it before the rest. */
  private List<Translated> whole(CheckRound round, Set<Path> changed) {
    Comparator<Translated> order =
        Comparator.comparing((Translated s) -> !touched(s, changed))
            .thenComparing(s -> round.faultsOf(s).isEmpty());
    return round.own().stream().sorted(order).limit(MOST_SHOWN).toList();
  }

  private boolean touched(Translated sample, Set<Path> changed) {
    String folder = sample.input().replaceFirst("samples/.*", "");
    return directories.stream()
        .map(directory -> directory.resolve(folder))
        .anyMatch(at -> changed.stream().anyMatch(path -> path.normalize().startsWith(at)));
  }

  private String line(Translated sample, CheckRound round) {
    boolean good = round.faultsOf(sample).isEmpty();
    String mark =
        good
            ? screen.green(language.say("[ok]   ", "[baik] "))
            : screen.red(language.say("[fault]", "[salah]"));
    return mark + " " + sample.input();
  }

  private void others(CheckRound round, List<String> into) {
    round.questions().forEach(question -> into.add(question));
    for (Fault fault : round.others()) {
      into.add("");
      into.add(screen.bold(fault.place()));
      into.add("  " + screen.red(fault.reason()));
      into.add("  -> " + fault.advice());
    }
  }

  private String summary(CheckRound round) {
    int wrong = round.faults().size();
    String counts =
        language.say(
            round.own().size() + " samples, " + wrong + " faults.",
            round.own().size() + " contoh, " + wrong + " kesalahan.");
    String rest =
        language.say(
            " Watching; every save is checked. End with Ctrl-C.",
            " Memantau; setiap penyimpanan diperiksa. Akhiri dengan Ctrl-C.");
    return "\n" + (wrong == 0 ? screen.green(counts) : screen.red(counts)) + rest;
  }
}
