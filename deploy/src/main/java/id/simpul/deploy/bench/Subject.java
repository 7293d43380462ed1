package id.simpul.deploy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Something that is measured: a process of its own that takes messages by HTTP and delivers them.
 */
final class Subject implements AutoCloseable {

  private static final long READY_SECONDS = 120;

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;
  private final int port;
  private final String path;
  private Process process;

  /**
   * @param megabytes memory for its objects, as the launcher would give it
   */
  Subject(
      String name,
      int megabytes,
      List<String> arguments,
      Map<String, String> environment,
      Path log,
      int port,
      String path) {
    this.name = name;
    this.command = java(megabytes, arguments);
    this.environment = environment;
    this.log = log;
    this.port = port;
    this.path = path;
  }

  /**
   * This same program with the same settings of the virtual machine, so that nobody has an edge;
   * but with the memory of a hub, not that of the benchmark.
   */
  private static List<String> java(int megabytes, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-Xm"))
        .forEach(command::add);
    command.addAll(List.of("-Xms192m", "-Xmx" + megabytes + "m", "-Xmn96m"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("id.simpul.deploy.Simpul");
    command.addAll(arguments);
    return command;
  }

  void start() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().putAll(environment);
    process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (!listening()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IOException(name + " did not start:\n" + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean listening() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  String name() {
    return name;
  }

  /**
   * @param keys API keys to send with, in turn; empty for none
   */
  LoadGenerator generator(List<String> keys) {
    return new LoadGenerator(port, path, keys);
  }

  ProcessCost cost() {
    return new ProcessCost(process.pid());
  }

  /** As a power cut would: {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    }
  }
}
