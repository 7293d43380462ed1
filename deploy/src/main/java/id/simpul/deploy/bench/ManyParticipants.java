package id.simpul.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a message costs more in a hub of many participants: half of them send, each under an
 * agreement of its own with one of the other half.
 */
final class ManyParticipants {

  private static final int FEW = 10;

  private final Path work;
  private final int messages;
  private final int warmUp;
  private final int connections;

  ManyParticipants(Path work, int messages, int warmUp, int connections) {
    this.work = work;
    this.messages = messages;
    this.warmUp = warmUp;
    this.connections = connections;
  }

  /** Returns 0 when nothing was lost or doubled, else 1. */
  int run(int many) throws Exception {
    System.out.println(Measured.head());
    Measured ofFew = measured(FEW);
    Measured ofMany = measured(many);
    System.out.printf(
        "CPU a message with %d participants: %.2f times that with %d%n",
        many, ofMany.cpuMillisPerMessage() / ofFew.cpuMillisPerMessage(), FEW);
    return ofFew.lost() + ofFew.doubled() + ofMany.lost() + ofMany.doubled() == 0 ? 0 : 1;
  }

  private Measured measured(int participants) throws Exception {
    String name = participants + "-participants";
    Path config = work.resolve(name + "-config");
    BenchFiles.unpackPairs(config, participants / 2);
    Subjects subjects = new Subjects(work);
    try (CountingSink sink = new CountingSink();
        Subject hub =
            subjects.simpul(
                name, config, participants, BenchFiles.receiversAt(sink.url(), participants / 2))) {
      hub.start();
      List<String> keys = subjects.keys(name, "bench-sender");
      Round round = new Round(hub, hub.generator(keys), sink);
      round.run("warm", warmUp, connections, 0);
      Measured first = shown(name, round.run("a", messages, connections, 0));
      Measured second = shown(name, round.run("b", messages, connections, 0));
      Measured third = shown(name, round.run("c", messages, connections, 0));
      return Measured.median(List.of(first, second, third));
    }
  }

  private static Measured shown(String name, Measured measured) throws IOException {
    System.out.println(name);
    System.out.println(measured);
    return measured;
  }
}
