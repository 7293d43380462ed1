package id.simpul.deploy.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Explains every code to everyone, in English and Indonesian: a page for browsers, else JSON. The
 * {@code type} of a refusal points here.
 */
@RestController
class ProblemsController {

  private static final MediaType HTML =
      new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);

  @GetMapping("/problems")
  ResponseEntity<byte[]> all(HttpServletRequest request) {
    return answer(request, Arrays.asList(Problem.values()));
  }

  @GetMapping("/problems/{code}")
  ResponseEntity<byte[]> one(@PathVariable String code, HttpServletRequest request) {
    Problem problem =
        Problem.byCode(code)
            .orElseThrow(() -> new RefusedRequest(Problem.NOT_FOUND, "There is no such code."));
    return answer(request, List.of(problem));
  }

  private static ResponseEntity<byte[]> answer(HttpServletRequest request, List<Problem> problems) {
    if (ProblemPage.isWanted(request)) {
      return ResponseEntity.ok()
          .contentType(HTML)
          .header("Content-Security-Policy", ProblemPage.POLICY)
          .body(ProblemPage.of(problems));
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json(problems));
  }

  private static byte[] json(List<Problem> problems) {
    if (problems.size() == 1) {
      return Json.write(json(problems.get(0)));
    }
    var all = JsonNodeFactory.instance.arrayNode();
    problems.forEach(problem -> all.add(json(problem)));
    return Json.write(all);
  }

  private static ObjectNode json(Problem problem) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", problem.type());
    json.put("code", problem.code());
    json.put("status", problem.status());
    json.put("title", problem.english().title());
    json.put("title_id", problem.indonesian().title());
    json.put("advice", problem.english().advice());
    json.put("advice_id", problem.indonesian().advice());
    return json;
  }
}
