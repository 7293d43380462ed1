package id.simpul.deploy.api;

import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the agreements in force who may do what with which flow. */
@Component
class GrantedFlows {

  private static final Comparator<GrantedFlow> ORDER =
      Comparator.comparing(GrantedFlow::flow)
          .thenComparing(GrantedFlow::participant)
          .thenComparing(GrantedFlow::direction)
          .thenComparing(GrantedFlow::agreement);

  private final Supplier<Configuration> configuration;
  private final Clock clock;

  GrantedFlows(Supplier<Configuration> configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  /** What the caller may do; an operator sees every participant's sides. */
  List<GrantedFlow> of(Caller caller) {
    Configuration current = configuration.get();
    return current.agreements().keySet().stream()
        .flatMap(route -> current.inForce(route.flow(), route.from(), clock.instant()).stream())
        .flatMap(agreement -> sides(current, agreement))
        .filter(granted -> caller.isOperator() || granted.participant().equals(caller.id()))
        .sorted(ORDER)
        .toList();
  }

  private static Stream<GrantedFlow> sides(Configuration configuration, Agreement agreement) {
    Flow flow = configuration.flow(agreement.flow()).orElseThrow();
    return Stream.of(
        GrantedFlow.from(configuration, flow, agreement), GrantedFlow.to(flow, agreement));
  }
}
