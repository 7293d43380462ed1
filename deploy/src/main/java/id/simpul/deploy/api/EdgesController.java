package id.simpul.deploy.api;

import id.simpul.routes.edge.EdgeRow;
import id.simpul.routes.edge.Place;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to operators how each edge stands. */
@RestController
class EdgesController {

  private final Place place;

  EdgesController(Place place) {
    this.place = place;
  }

  @GetMapping("/api/v1/edges")
  List<EdgeRow> edges(HttpServletRequest request) {
    Caller.of(request).mustBeOperator();
    return place.edges();
  }
}
