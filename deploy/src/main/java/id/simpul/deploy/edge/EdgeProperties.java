package id.simpul.deploy.edge;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What makes a hub an edge, {@code simpul.edge.}
 *
 * @param join the file that {@code simpul edge add} made at the centre; empty text when the hub is
 *     no edge
 * @param bandwidth what the link may take in each direction, for instance {@code 256kbit}; empty
 *     text for all there is
 */
@ConfigurationProperties("simpul.edge")
public record EdgeProperties(@DefaultValue("") String join, @DefaultValue("") String bandwidth) {

  Optional<Path> joinFile() {
    return join.isBlank() ? Optional.empty() : Optional.of(Path.of(join));
  }

  /**
   * @throws IllegalArgumentException with a sentence when it is written wrong
   */
  Optional<BitRate> rate() {
    return bandwidth.isBlank() ? Optional.empty() : Optional.of(BitRate.valueOf(bandwidth));
  }
}
