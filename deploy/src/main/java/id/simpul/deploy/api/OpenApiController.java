package id.simpul.deploy.api;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the API to everyone, as OpenAPI 3. Kept by hand; a test compares it with the API. */
@RestController
class OpenApiController {

  private final byte[] document;

  OpenApiController() throws IOException {
    try (InputStream in = OpenApiController.class.getResourceAsStream("/openapi.json")) {
      this.document = in.readAllBytes();
    }
  }

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] document() {
    return document;
  }
}
