package id.simpul.deploy.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** All that the page asks of its server, by path. */
final class Questions implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final BoundedTrial bounded = new BoundedTrial(LONGEST);
  private final Map<String, Question> byPath;

  /** One kind of question. */
  interface Question {
    /** The content type that its body has. */
    default String type() {
      return "application/json";
    }

    JsonNode answer(byte[] body, URI address) throws Refusal, IOException;
  }

  /** What a question in JSON becomes. */
  private interface Answer<T> {
    JsonNode of(T question) throws Refusal, IOException;
  }

  Questions(Workspace workspace) {
    Opening opening = new Opening(workspace);
    Trials trials = new Trials(workspace, bounded);
    Writing writing = new Writing(workspace);
    Keeping keeping = new Keeping(workspace);
    byPath =
        Map.of(
            "/api/participants", json(Nothing.class, asked -> opening.participants()),
            "/api/open", json(Place.class, opening::open),
            "/api/try", json(Trials.Asked.class, trials::tried),
            "/api/complete", json(Writing.Asked.class, writing::completed),
            "/api/insert", json(Writing.Field.class, writing::inserted),
            "/api/save", json(Keeping.Mapping.class, keeping::save),
            "/api/keep", json(Keeping.Sample.class, keeping::keep),
            "/api/rows", new Rows(workspace),
            "/api/check", json(Nothing.class, asked -> new Checking(workspace).check()));
  }

  Optional<Question> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** A question that needs no words. */
  private record Nothing() {}

  private static <T> Question json(Class<T> type, Answer<T> answer) {
    return (body, address) -> answer.of(read(body, type));
  }

  private static <T> T read(byte[] body, Class<T> type) throws Refusal {
    try {
      T question = Json.mapperWithLimits().treeToValue(Json.parse(body), type);
      if (question != null) {
        return question;
      }
    } catch (MalformedBody | JsonProcessingException e) {
      // Only another program than the page asks so: which word is wrong, its author can see.
    }
    throw new Refusal(Refusal.Reason.MALFORMED);
  }

  @Override
  public void close() {
    bounded.close();
  }
}
