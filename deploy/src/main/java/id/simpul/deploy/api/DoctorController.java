package id.simpul.deploy.api;

import id.simpul.deploy.doctor.DoctorJson;
import id.simpul.deploy.doctor.HubDoctor;
import id.simpul.deploy.doctor.Language;
import id.simpul.deploy.doctor.Sentences;
import id.simpul.mappings.participant.Participant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators have a participant looked at by the hub itself. */
@RestController
class DoctorController {

  private final HubDoctor doctor;

  DoctorController(HubDoctor doctor) {
    this.doctor = doctor;
  }

  /**
   * @param who the person, for the record of the Test Messages
   */
  record Order(String participant, String who) {}

  /** Writes each finding as a line of JSON as soon as it is found. */
  @PostMapping("/api/v1/diagnoses")
  void look(@RequestBody Order order, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller.of(request).mustBeOperator();
    if (blank(order.participant()) || blank(order.who())) {
      throw new RefusedRequest(Problem.BAD_REQUEST, "participant and who are needed.");
    }
    Participant participant =
        doctor
            .find(order.participant())
            .orElseThrow(() -> new RefusedRequest(Problem.NOT_FOUND, "No such participant."));
    response.setContentType("application/x-ndjson");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    PrintWriter out = response.getWriter();
    doctor.look(participant, order.who(), new DoctorJson(out, new Sentences(Language.en)));
    out.flush();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
