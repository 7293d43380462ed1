package id.simpul.deploy.demo;

import id.simpul.deploy.TemporaryHome;
import id.simpul.deploy.cli.RunCommand;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.Hub;
import id.simpul.routes.configuration.Configuration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simpul demo}: shows messages on their way between simulated systems. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Shows messages on their way between simulated systems.",
      "Starts the hub with simulated partner systems on this machine and sends the shipped"
          + " samples.",
      "LAPOR is down at first and comes back, SATUSEHAT does not know a patient at first, and one",
      "message of each sender is refused."
    },
    footer = {"", "Example: simpul demo --once"})
public final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--once",
      description = "End when all has arrived; status 0 only if it arrived as it should.")
  private boolean once;

  @Option(names = "--http-port", description = "Default: ${DEFAULT-VALUE}")
  private int port = 8080;

  @Override
  public Integer call() throws Exception {
    TemporaryHome home = TemporaryHome.create();
    DemoSystems systems = new DemoSystems();
    systems.start();
    System.out.println("Starting the hub and the simulated systems ...");
    ConfigurableApplicationContext application =
        RunCommand.start(home.directory(), List.of(), port, "127.0.0.1", systems.arguments());
    boolean arrived = show(application, systems);
    System.out.println(
        arrived ? "Everything arrived as it should." : "Not everything arrived in two minutes.");
    if (once) {
      application.close();
      home.remove();
      systems.close();
      return arrived ? 0 : 1;
    }
    say(home.directory());
    return RunCommand.KEEPS_RUNNING;
  }

  @SuppressWarnings("unchecked")
  private boolean show(ConfigurableApplicationContext application, DemoSystems systems)
      throws Exception {
    Hub hub = application.getBean(Hub.class);
    Configuration configuration =
        ((Supplier<Configuration>) application.getBean("configuration")).get();
    Demo demo = new Demo(hub, configuration);
    ConfigurationFiles files = ConfigurationFiles.shippedWith(List.of());
    systems.begin(URI.create("http://127.0.0.1:" + port));
    demo.send(DemoSamples.of(files, configuration));
    boolean arrived = demo.watch(new DemoTable(System.out));
    List<String> told = new ArrayList<>();
    for (DemoSamples.Sample question : DemoSamples.questions(files, configuration)) {
      told.add(demo.ask(question));
    }
    told.addAll(systems.told());
    told.forEach(System.out::println);
    return arrived && told.stream().allMatch(line -> line.contains(" answered "));
  }

  private void say(Path home) throws IOException {
    System.out.println();
    System.out.println("The hub keeps running; end it with Ctrl-C.");
    System.out.println("  API      http://127.0.0.1:" + port + "/api/v1");
    System.out.println("  Console  http://127.0.0.1:" + port + "/hawtio");
    Path keys = home.resolve("keys/first-start.txt");
    logins(keys).forEach(login -> System.out.println("           sign in as " + login));
    System.out.println("  Keys     " + keys);
  }

  private static List<String> logins(Path keys) throws IOException {
    return Files.readAllLines(keys).stream()
        .map(line -> line.split(" "))
        .filter(words -> words[0].equals("console") && !words[1].equals("metrics"))
        .map(words -> words[1] + " with the password " + words[2])
        .toList();
  }
}
