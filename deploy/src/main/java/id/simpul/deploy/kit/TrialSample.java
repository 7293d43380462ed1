package id.simpul.deploy.kit;

import id.simpul.connectors.files.SampleRows;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantFolder;
import id.simpul.mappings.participant.Sends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The message of a trial, as the hub gets it.
 *
 * @param name where it comes from, for people
 */
record TrialSample(String name, byte[] body) {

  /** Of a file: a message as it is, or the first row of a table. */
  static TrialSample of(Path file, Sends sends) throws IOException {
    boolean xml = sends.mediaType().equals("application/xml");
    Export export = Export.read(file, SampleRows.Form.AUTO, !xml);
    boolean whole = export.form() != Export.Form.ROWS && export.rows().size() == 1;
    byte[] body = whole ? Files.readAllBytes(file) : Json.write(export.rows().get(0));
    return new TrialSample(file.toString(), body);
  }

  /** The first sample of a sender that is expected to be accepted, else the first. */
  static Optional<TrialSample> of(ConfigurationFiles files, Participant sender, Sends sends) {
    String ending = sends.mediaType().equals("application/xml") ? ".source.xml" : ".source.json";
    String folder = "samples/" + sends.flow() + "/";
    List<String> paths =
        ParticipantFolder.of(files, sender).stream()
            .flatMap(own -> files.under(own + folder, ending).stream())
            .toList();
    return paths.stream()
        .filter(path -> !files.has(path.replace(ending, ".refused.txt")))
        .findFirst()
        .or(() -> paths.stream().findFirst())
        .map(path -> new TrialSample(path, files.read(path)));
  }
}
