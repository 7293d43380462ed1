package id.simpul.deploy.api;

import id.simpul.mappings.files.ConfigurationArchive;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.participant.Participant;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.control.ConfigurationControl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives a participant the files in force that are about it, to keep or to take along. */
@RestController
class ParticipantFilesController {

  private final ConfigurationControl control;
  private final Supplier<Configuration> configuration;

  ParticipantFilesController(ConfigurationControl control, Supplier<Configuration> configuration) {
    this.control = control;
    this.configuration = configuration;
  }

  /** Another participant's files look as if they were not there. */
  @GetMapping(value = "/api/v1/participants/{id}/files", produces = "application/zip")
  byte[] files(@PathVariable String id, HttpServletRequest request) {
    Caller caller = Caller.of(request);
    return configuration
        .get()
        .participant(id)
        .filter(participant -> caller.isOperator() || caller.id().equals(id))
        .flatMap(this::filesOf)
        .map(ConfigurationArchive::write)
        .orElseThrow(() -> new RefusedRequest(Problem.NOT_FOUND, ""));
  }

  private Optional<ConfigurationFiles> filesOf(Participant participant) {
    return ParticipantFiles.of(control.files(), participant);
  }
}
