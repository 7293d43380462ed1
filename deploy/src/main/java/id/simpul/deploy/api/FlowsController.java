package id.simpul.deploy.api;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.json.Json;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller the flows that the agreements open to it, and what their messages look like. */
@RestController
class FlowsController {

  private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");

  private final GrantedFlows granted;
  private final Supplier<Configuration> configuration;

  FlowsController(GrantedFlows granted, Supplier<Configuration> configuration) {
    this.granted = granted;
    this.configuration = configuration;
  }

  @GetMapping("/api/v1/flows")
  List<GrantedFlow> flows(HttpServletRequest request) {
    return granted.of(Caller.of(request));
  }

  /** Of a message, or of a lookup's request. */
  @GetMapping("/api/v1/flows/{flow}/schema")
  ResponseEntity<byte[]> schema(@PathVariable String flow, HttpServletRequest request) {
    return answer(flow(flow, Caller.of(request)).schema());
  }

  @GetMapping("/api/v1/flows/{flow}/answer-schema")
  ResponseEntity<byte[]> answerSchema(@PathVariable String flow, HttpServletRequest request) {
    return answer(
        flow(flow, Caller.of(request))
            .answerSchema()
            .orElseThrow(() -> new RefusedRequest(Problem.NOT_FOUND, "It is not a lookup.")));
  }

  /** A flow that is closed to the caller looks like one that does not exist. */
  private Flow flow(String id, Caller caller) {
    return configuration
        .get()
        .flow(id)
        .filter(f -> granted.of(caller).stream().anyMatch(g -> g.flow().equals(id)))
        .orElseThrow(() -> new RefusedRequest(Problem.UNKNOWN_FLOW, ""));
  }

  private static ResponseEntity<byte[]> answer(CanonicalSchema schema) {
    JsonNode definition = schema.definition();
    return ResponseEntity.ok().contentType(SCHEMA).body(Json.write(definition));
  }
}
