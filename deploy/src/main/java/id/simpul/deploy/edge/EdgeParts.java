package id.simpul.deploy.edge;

import id.simpul.deploy.SimpulApplication;
import id.simpul.deploy.SimpulSettings;
import id.simpul.deploy.identity.ApiKeys;
import id.simpul.routes.edge.Centre;
import id.simpul.routes.edge.CentreKey;
import id.simpul.routes.edge.CentreSettings;
import id.simpul.routes.edge.Edge;
import id.simpul.routes.edge.EdgeSettings;
import id.simpul.routes.edge.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether this hub stands alone, at the centre of edges, or at an edge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EdgeProperties.class, CentreProperties.class})
class EdgeParts {

  /** The hub closes it. */
  @Bean(destroyMethod = "")
  Place place(SimpulSettings settings, EdgeProperties edge, CentreProperties centre, Clock clock)
      throws IOException {
    Path home = settings.home().toAbsolutePath();
    if (edge.joinFile().isPresent()) {
      return new Edge(edgeSettings(Join.read(edge.joinFile().get()), edge, home), clock);
    }
    ApiKeys secrets = ApiKeys.ofEdges(home, clock);
    return secrets.all().isEmpty()
        ? Place.ALONE
        : new Centre(centreSettings(secrets, centre, home), clock);
  }

  private static EdgeSettings edgeSettings(Join join, EdgeProperties edge, Path home) {
    OptionalLong rate =
        edge.rate().map(b -> OptionalLong.of(b.bitsPerSecond())).orElse(OptionalLong.empty());
    return new EdgeSettings(
        join.edge(),
        join.host(),
        join.port(),
        join.key(),
        join.secret(),
        rate,
        home,
        SimpulApplication.VERSION);
  }

  private static CentreSettings centreSettings(ApiKeys secrets, CentreProperties centre, Path home)
      throws IOException {
    CentreKey key =
        centre.keyStoreFile().isPresent()
            ? new CentreKey(centre.keyStoreFile().get(), centre.keyStorePassword())
            : CentreKey.in(home.resolve("keys"));
    return new CentreSettings(
        centre.address(),
        centre.port(),
        key,
        (name, secret) -> secrets.participant(secret).filter(name::equals).isPresent(),
        home.resolve("state"));
  }
}
