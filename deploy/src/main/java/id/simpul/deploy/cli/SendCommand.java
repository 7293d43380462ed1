package id.simpul.deploy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simpul send}: hands a file over as a message. */
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    description = "Sends a file as a message and prints the receipt.",
    footer = {"", "Example: simpul send --as laksa citizen-report report.json"})
final class SendCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Option(names = "--as", required = true, description = "Participant that sends.")
  private String sender;

  @Option(names = "--id", description = "Your own id of the message (Idempotency-Key).")
  private String id;

  @Parameters(index = "0", paramLabel = "FLOW")
  private String flow;

  @Parameters(index = "1", paramLabel = "FILE", description = "JSON, or XML when it ends in .xml")
  private Path file;

  @Override
  public Integer call() throws Exception {
    String type = file.toString().endsWith(".xml") ? "application/xml" : "application/json";
    Map<String, String> headers = id == null ? Map.of() : Map.of("Idempotency-Key", id);
    HubClient.Answer answer =
        hub.post(
            sender, "/api/v1/flows/" + flow + "/messages", type, Files.readAllBytes(file), headers);
    System.out.println(answer.json().toPrettyString());
    return answer.status() == 202 ? 0 : 1;
  }
}
