package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The document describes every call of the API, and no other. */
class OpenApiTest {

  private static final List<Class<?>> CONTROLLERS =
      List.of(
          MessagesController.class,
          InboxController.class,
          LookupController.class,
          ReplayController.class,
          OpenApiController.class);

  @Test
  void describesTheApi() throws Exception {
    Set<String> described = new TreeSet<>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(m -> described.add(m + " " + path.getKey())));
    Set<String> mapped = new TreeSet<>(Set.of("post /api/v1/flows/{flow}/messages"));
    CONTROLLERS.forEach(c -> mapped.addAll(mappings(c)));
    assertThat(described).isEqualTo(mapped);
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
