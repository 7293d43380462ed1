package id.simpul.connectors.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * How far the rows of a file are settled.
 *
 * @param digest of the file that is meant
 * @param settled rows with a value from the first on, each taken or refused
 * @param refused how many of these were refused
 */
record Progress(String digest, long settled, long refused) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Progress none(String digest) {
    return new Progress(digest, 0, 0);
  }

  static Progress read(byte[] json) throws IOException {
    return JSON.readValue(json, Progress.class);
  }

  byte[] write() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("three plain values can be written", e);
    }
  }
}
