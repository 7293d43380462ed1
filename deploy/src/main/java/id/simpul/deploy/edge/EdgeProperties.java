package id.simpul.deploy.edge;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What makes a hub an edge, {@code simpul.edge.}
 *
 * @param join the file that {@code simpul edge add} made at the centre; without it the hub is no
 *     edge
 * @param bandwidth what the link may take in each direction, for instance {@code 256kbit}; without
 *     it all there is
 */
@ConfigurationProperties("simpul.edge")
public record EdgeProperties(
    @DefaultValue Optional<Path> join, @DefaultValue Optional<BitRate> bandwidth) {}
