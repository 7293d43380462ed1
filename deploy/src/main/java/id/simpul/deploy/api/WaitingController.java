package id.simpul.deploy.api;

import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.control.Change;
import id.simpul.routes.control.ConfigurationControl;
import id.simpul.routes.control.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an operator does with all that is not delivered to one receiver. */
@RestController
class WaitingController {

  private final ConfigurationControl control;
  private final ConfigurationInForce configuration;

  WaitingController(ConfigurationControl control, ConfigurationInForce configuration) {
    this.control = control;
    this.configuration = configuration;
  }

  /**
   * @param who the person, for the record
   */
  record Order(String who, String why) {}

  /** How many messages. */
  record Done(String receiver, long messages) {}

  @GetMapping("/api/v1/waiting/{receiver}")
  Outcome.Waiting waiting(@PathVariable String receiver, HttpServletRequest request) {
    Caller.of(request).mustBeOperator();
    return control.waiting(known(receiver));
  }

  @PostMapping("/api/v1/waiting/{receiver}/move")
  Done move(@PathVariable String receiver, @RequestBody Order order, HttpServletRequest request)
      throws Exception {
    Change change = change(order, request);
    return new Done(receiver, control.move(known(receiver), change));
  }

  @PostMapping("/api/v1/waiting/{receiver}/discard")
  Done discard(@PathVariable String receiver, @RequestBody Order order, HttpServletRequest request)
      throws Exception {
    Change change = change(order, request);
    return new Done(receiver, control.discard(known(receiver), change));
  }

  private String known(String receiver) {
    if (configuration.all().stream().noneMatch(c -> c.participants().containsKey(receiver))) {
      throw new RefusedRequest(Problem.NOT_FOUND, "There is no participant of that name.");
    }
    return receiver;
  }

  private static Change change(Order order, HttpServletRequest request) {
    Caller caller = Caller.of(request);
    caller.mustBeOperator();
    return ConfigurationController.change(caller, order.who(), order.why(), Optional.empty());
  }
}
