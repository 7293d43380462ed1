package id.simpul.deploy.console;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hawtio asks which other hubs it should offer to connect to: none. */
@RestController
class OtherHubs {

  @GetMapping("/hawtio/preset-connections")
  List<String> none() {
    return List.of();
  }
}
