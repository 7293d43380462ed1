package id.simpul.deploy.kit;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.Flow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files laid over a configuration for a trial alone: a legal basis where one is still open, and the
 * other side where no agreement names one yet.
 */
final class TrialOverlay {

  static final String RECEIVER = "trial-receiver";
  static final String SENDER = "trial-sender";

  private final Path directory;

  TrialOverlay(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory);
  }

  Path directory() {
    return directory;
  }

  /** Agreements that await their basis move nothing; in a trial they may. */
  void fillOpenAgreements(ConfigurationFiles own) throws IOException {
    for (String path : own.under("agreements/", ".yaml")) {
      String text = new String(own.read(path), StandardCharsets.UTF_8);
      if (text.contains("[?]")) {
        write(path, text.replace("[?]", "(trial)"));
      }
    }
  }

  /** A receiver that takes all of the message by HTTP. */
  void addReceiver(Flow flow, String from) throws IOException {
    write(
        "city/" + RECEIVER + "/participant.yaml",
        head(RECEIVER)
            + "receives:\n  - flow: "
            + flow.id()
            + "\n    sink: { connector: http-sink, parameters: { url: \"{{"
            + RECEIVER
            + ".url}}\" } }\n");
    agreement(flow, from, RECEIVER, "all");
  }

  /**
   * A sender that speaks the canonical form.
   *
   * @param fields what the receiver is granted, as an agreement's file has it
   */
  void addSender(Flow flow, String to, String fields) throws IOException {
    write(
        "city/" + SENDER + "/participant.yaml",
        head(SENDER) + "sends:\n  - flow: " + flow.id() + "\n");
    agreement(flow, SENDER, to, fields);
  }

  private void agreement(Flow flow, String from, String to, String fields) throws IOException {
    write(
        "agreements/trial.yaml",
        "agreement: trial\nflow: "
            + flow.id()
            + "\nfrom: "
            + from
            + "\nto: "
            + to
            + "\nbasis: { document: trial, number: \"1\", purpose: A trial on one machine }"
            + "\nfields: "
            + fields
            + "\nvalidFrom: 2020-01-01\n");
  }

  private static String head(String id) {
    return "participant: "
        + id
        + "\nname: "
        + id
        + "\nowner: { organisation: Trial, contact: trial@example.go.id }\n";
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
