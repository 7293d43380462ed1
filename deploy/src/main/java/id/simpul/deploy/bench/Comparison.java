package id.simpul.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the hub, the plain Camel route and the bare loop turn and turn about. */
final class Comparison {

  /** A plain route is so slow that a tenth of the messages takes as long. */
  private static final int PLAIN_SHARE = 10;

  private final Path work;
  private final int messages;
  private final int rounds;
  private final int warmUp;
  private final int connections;

  Comparison(Path work, int messages, int rounds, int warmUp, int connections) {
    this.work = work;
    this.messages = messages;
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.connections = connections;
  }

  /** Returns 0 when nothing was lost or doubled, else 1. */
  int run() throws Exception {
    Subjects subjects = new Subjects(work);
    try (CountingSink sink = new CountingSink();
        Subject simpul = subjects.simpul(sink);
        Subject plain = subjects.plain(sink);
        Subject bare = subjects.bare(sink)) {
      simpul.start();
      plain.start();
      bare.start();
      List<String> keys = subjects.keys("simpul", "bench-sender");
      return compare(
          new Round(simpul, simpul.generator(keys), sink),
          new Round(plain, plain.generator(List.of()), sink),
          new Round(bare, bare.generator(List.of()), sink));
    }
  }

  private int compare(Round simpul, Round plain, Round bare)
      throws IOException, InterruptedException {
    System.out.printf("disk: %.0f syncs a second%n", DiskRate.syncsPerSecond(work));
    int warmPlain = Math.max(1, warmUp / PLAIN_SHARE / 2);
    System.out.printf(
        "warming: %d messages through Simpul and the bare loop, %d through plain Camel ...%n",
        warmUp, warmPlain);
    simpul.run("warm", warmUp, connections, 0);
    bare.run("warm", warmUp, connections, 0);
    plain.run("warm", warmPlain, connections, 0);
    List<Measured> ofSimpul = new ArrayList<>();
    List<Measured> ofPlain = new ArrayList<>();
    List<Measured> ofBare = new ArrayList<>();
    System.out.println(Measured.head());
    for (int i = 0; i < rounds; i++) {
      ofSimpul.add(shown(simpul.run("simpul" + i, messages, connections, 0)));
      ofPlain.add(shown(plain.run("plain" + i, messages / PLAIN_SHARE, connections, 0)));
      ofBare.add(shown(bare.run("bare" + i, messages, connections, 0)));
    }
    Measured median = Measured.median(ofSimpul);
    double half = median.deliveredPerSecond() / 2;
    System.out.printf("at half the rate (%.0f/s):%n", half);
    Measured atHalf = shown(simpul.run("half", messages, connections, half));
    System.out.println();
    Targets.print(median, Measured.median(ofPlain), Measured.median(ofBare), atHalf);
    return ofSimpul.stream().anyMatch(m -> m.lost() + m.doubled() > 0) ? 1 : 0;
  }

  private static Measured shown(Measured measured) {
    System.out.println(measured);
    return measured;
  }
}
