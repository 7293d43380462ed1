package id.simpul.deploy.api;

import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationArchive;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.control.Change;
import id.simpul.routes.control.ConfigurationControl;
import id.simpul.routes.control.Outcome;
import id.simpul.routes.control.Plan;
import id.simpul.routes.control.Planned;
import id.simpul.routes.control.Recorded;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plans and carries out changes of the configuration. The files travel as one zip archive: all that
 * an installation lays over the shipped ones or, with a folder named, what is to stand in that
 * folder, everything else as it is.
 */
@RestController
class ConfigurationController {

  private static final String ZIP = "application/zip";

  private final ConfigurationControl control;
  private final ConfigurationRights rights;

  ConfigurationController(ConfigurationControl control, ConfigurationRights rights) {
    this.control = control;
    this.rights = rights;
  }

  /**
   * @param earlier versions by which messages are still on their way
   * @param refusedAtStart why the files that the hub was started with are not in force
   */
  record Current(String inForce, List<String> earlier, List<String> refusedAtStart) {}

  /**
   * A plan as it is answered; with faults nothing else.
   *
   * @param possible whether it can be applied now
   */
  record Answer(
      boolean possible,
      List<Fault> faults,
      Optional<Plan> plan,
      List<Outcome.Waiting> undelivered,
      List<String> unset) {

    static Answer of(Planned planned) {
      if (planned instanceof Planned.Possible p) {
        boolean possible = p.undelivered().isEmpty();
        return new Answer(possible, List.of(), Optional.of(p.plan()), p.undelivered(), p.unset());
      }
      List<Fault> faults = ((Planned.Faulty) planned).faults();
      return new Answer(false, faults, Optional.empty(), List.of(), List.of());
    }
  }

  /**
   * @param version short version, or the first characters of one
   */
  record Rollback(String version, String who, String why) {}

  @GetMapping("/api/v1/configuration")
  Current current(HttpServletRequest request) {
    rights.mustLook(Caller.of(request));
    List<String> refused = control.refusedAtStart().map(Outcome.Refused::reasons).orElse(List.of());
    return new Current(control.inForce(), control.earlier(), refused);
  }

  @GetMapping("/api/v1/configuration/history")
  List<Recorded> history(HttpServletRequest request) {
    rights.mustLook(Caller.of(request));
    return control.history();
  }

  @PostMapping(value = "/api/v1/configuration/plan", consumes = ZIP)
  Answer plan(
      @RequestBody byte[] zip, @RequestParam Optional<String> folder, HttpServletRequest request) {
    rights.mustLook(Caller.of(request));
    return Answer.of(control.plan(files(zip, folder)));
  }

  @PostMapping(value = "/api/v1/configuration/apply", consumes = ZIP)
  Outcome.Applied apply(
      @RequestBody byte[] zip,
      @RequestParam Optional<String> folder,
      @RequestParam String who,
      @RequestParam String why,
      @RequestParam Optional<String> planned,
      @RequestParam Optional<String> commit,
      HttpServletRequest request) {
    Caller caller = Caller.of(request);
    rights.mustChange(caller);
    Change change = change(caller, who, why, commit);
    ConfigurationFiles files = files(zip, folder);
    return applied(
        caller.isOperator()
            ? control.apply(files, change, planned)
            : applyWithin(caller, files, change, planned));
  }

  /** Judged by what really differs, and only as long as that is what differs. */
  private Outcome applyWithin(
      Caller caller, ConfigurationFiles files, Change change, Optional<String> planned) {
    if (control.plan(files) instanceof Planned.Possible possible) {
      rights.mustChange(caller, possible.plan().files());
      return control.apply(files, change, planned.or(() -> Optional.of(possible.plan().from())));
    }
    return control.apply(files, change, planned);
  }

  @PostMapping("/api/v1/configuration/rollback/plan")
  Answer planRollback(@RequestBody Rollback order, HttpServletRequest request) {
    rights.mustLook(Caller.of(request));
    return control.planRollback(text(order.version())).map(Answer::of).orElseThrow(this::unknown);
  }

  @PostMapping("/api/v1/configuration/rollback")
  Outcome.Applied rollback(@RequestBody Rollback order, HttpServletRequest request) {
    Caller caller = Caller.of(request);
    caller.mustBeOperator();
    Change change = change(caller, order.who(), order.why(), Optional.empty());
    return applied(control.rollback(text(order.version()), change));
  }

  private ConfigurationFiles files(byte[] zip, Optional<String> folder) {
    ConfigurationFiles given = ConfigurationArchive.read(zip);
    if (folder.isEmpty()) {
      return ConfigurationFiles.shippedWith(List.of()).with(given);
    }
    String prefix = folder.get().replaceFirst("/*$", "/");
    if (!given.without(prefix).all().isEmpty()) {
      throw new RefusedRequest(
          Problem.BAD_REQUEST, "The archive holds files outside of " + folder.get() + ".");
    }
    return control.files().without(prefix).with(given);
  }

  static Change change(Caller caller, String who, String why, Optional<String> commit) {
    if (text(who).isEmpty() || text(why).isEmpty()) {
      throw new RefusedRequest(Problem.BAD_REQUEST, "who and why are needed.");
    }
    String name = caller.isOperator() ? who : who + " (" + caller.id() + ")";
    return new Change(name, why, commit);
  }

  private static String text(String text) {
    return text == null ? "" : text.strip();
  }

  private Outcome.Applied applied(Outcome outcome) {
    if (outcome instanceof Outcome.Applied applied) {
      return applied;
    }
    if (outcome instanceof Outcome.UnknownVersion) {
      throw unknown();
    }
    Problem problem =
        outcome instanceof Outcome.Faulty
            ? Problem.CONFIGURATION_FAULTY
            : Problem.CONFIGURATION_REFUSED;
    throw new RefusedRequest(problem, String.join("\n", ((Outcome.Refused) outcome).reasons()));
  }

  private RefusedRequest unknown() {
    return new RefusedRequest(
        Problem.NOT_FOUND, "There is no such version here, or more than one begins so.");
  }
}
