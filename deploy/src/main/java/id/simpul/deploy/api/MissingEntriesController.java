package id.simpul.deploy.api;

import id.simpul.routes.journal.MissingEntries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names the values that code tables have no entry for. A participant sees those of its own tables.
 */
@RestController
class MissingEntriesController {

  private final MissingEntries missing;

  MissingEntriesController(MissingEntries missing) {
    this.missing = missing;
  }

  @GetMapping("/api/v1/missing-entries")
  List<MissingEntries.Missing> all(HttpServletRequest request) {
    Caller caller = Caller.of(request);
    return missing.all().stream()
        .filter(m -> caller.isOperator() || m.participant().equals(caller.id()))
        .toList();
  }
}
