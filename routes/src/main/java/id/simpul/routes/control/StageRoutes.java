package id.simpul.routes.control;

import id.simpul.routes.configuration.Configuration;
import java.util.List;
import java.util.stream.Stream;

/** What routes a stage needs. */
@FunctionalInterface
public interface StageRoutes {

  /**
   * @param live configurations that messages go by, the one in force first
   */
  Stream<WantedRoute> wanted(List<Configuration> live);
}
