package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The document describes every call of the API with every answer, and no other. */
class OpenApiTest {

  private static final List<Class<?>> CONTROLLERS =
      List.of(
          FlowsController.class,
          ProblemsController.class,
          MessagesController.class,
          InboxController.class,
          LookupController.class,
          EvidenceController.class,
          UnidentifiedController.class,
          ReplayController.class,
          DoctorController.class,
          MissingEntriesController.class,
          EdgesController.class,
          ConfigurationController.class,
          ParticipantFilesController.class,
          WaitingController.class,
          OpenApiController.class);

  /** What a call can be refused for whatever it is. */
  private static final Set<String> ANY = Set.of("400", "405", "431", "500", "501", "505");

  private static final Set<String> WITH_KEY = Set.of("401", "406", "429", "503");
  private static final Set<String> WITH_BODY = Set.of("408", "413", "415", "417");

  @Test
  void describesTheApi() throws Exception {
    Set<String> mapped = new TreeSet<>(Set.of("post /api/v1/flows/{flow}/messages"));
    CONTROLLERS.forEach(c -> mapped.addAll(mappings(c)));
    assertThat(operations().keySet()).isEqualTo(mapped);
  }

  @Test
  void describesEveryRefusalWithItsCodeAndAnExample() throws Exception {
    JsonNode responses = document().at("/components/responses");
    Map<String, Set<String>> codes =
        Arrays.stream(Problem.values())
            .collect(
                Collectors.groupingBy(
                    p -> Integer.toString(p.status()),
                    Collectors.mapping(Problem::code, Collectors.toSet())));
    assertThat(names(responses)).isEqualTo(codes.keySet());
    codes.forEach(
        (status, of) -> assertThat(names(examples(responses.path(status)))).isEqualTo(of));
    for (JsonNode response : responses) {
      for (JsonNode example : examples(response)) {
        isAsWritten(example.path("value"));
      }
    }
  }

  private static void isAsWritten(JsonNode example) {
    Problem problem = Problem.byCode(example.path("code").asText()).orElseThrow();
    String detail = example.path("detail").asText();
    String id = example.path("trackingId").asText();
    assertThat(example).isEqualTo(ProblemDetails.body(problem, detail, id));
  }

  @Test
  void namesForEveryCallWhatItCanBeRefusedFor() throws Exception {
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> operation : operations().entrySet()) {
      JsonNode of = operation.getValue();
      Set<String> statuses = names(of.path("responses"));
      described.addAll(statuses);
      assertThat(statuses).as(operation.getKey()).containsAll(ANY);
      if (!of.has("security")) {
        assertThat(statuses).as(operation.getKey()).containsAll(WITH_KEY);
      }
      if (operation.getKey().startsWith("post ")) {
        assertThat(statuses).as(operation.getKey()).containsAll(WITH_BODY);
      }
    }
    assertThat(described).containsAll(names(document().at("/components/responses")));
  }

  @Test
  void showsAnExampleOfEveryAnswerAndEveryBody() throws Exception {
    for (Map.Entry<String, JsonNode> operation : operations().entrySet()) {
      JsonNode responses = operation.getValue().path("responses");
      for (String status : names(responses)) {
        JsonNode response = resolved(responses.path(status));
        assertThat(response.path("description").asText()).isNotEmpty();
        hasExample(operation.getKey() + " " + status, response);
      }
      hasExample(operation.getKey(), resolved(operation.getValue().path("requestBody")));
    }
  }

  private static void hasExample(String of, JsonNode body) {
    for (JsonNode content : body.path("content")) {
      assertThat(content.has("example") || content.has("examples")).as(of).isTrue();
    }
  }

  private static JsonNode resolved(JsonNode node) throws Exception {
    return node.has("$ref") ? document().at(node.path("$ref").asText().substring(1)) : node;
  }

  private static JsonNode examples(JsonNode response) {
    return response.at("/content/application~1problem+json/examples");
  }

  private static Map<String, JsonNode> operations() throws Exception {
    Map<String, JsonNode> all = new java.util.TreeMap<>();
    for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        all.put(operation.getKey() + " " + path.getKey(), operation.getValue());
      }
    }
    return all;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> mappings(Class<?> controller) {
    List<String> mappings = new ArrayList<>();
    for (Method method : controller.getDeclaredMethods()) {
      GetMapping get = method.getAnnotation(GetMapping.class);
      PostMapping post = method.getAnnotation(PostMapping.class);
      if (get != null) {
        mappings.add("get " + (get.value().length > 0 ? get.value()[0] : get.path()[0]));
      }
      if (post != null) {
        mappings.add("post " + post.value()[0]);
      }
    }
    return mappings;
  }

  private static JsonNode document() throws Exception {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
      return Json.parse(in.readAllBytes());
    }
  }
}
