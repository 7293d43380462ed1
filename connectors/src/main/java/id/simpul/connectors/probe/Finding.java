package id.simpul.connectors.probe;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What one look showed.
 *
 * @param about whom, for instance {@code api.example.go.id:443}; empty text where it is plain
 * @param facts what the sentence about the sign tells, in its order; without secrets and personal
 *     data
 */
public record Finding(Sign sign, String about, List<String> facts, Duration took) {

  public static Finding of(Sign sign, Object... facts) {
    return new Finding(
        sign, "", List.of(facts).stream().map(Objects::toString).toList(), Duration.ZERO);
  }

  public Finding about(String whom) {
    return new Finding(sign, whom, facts, took);
  }

  Finding took(Duration time) {
    return new Finding(sign, about, facts, time);
  }

  public boolean isBad() {
    return sign.result() == Sign.Result.BAD;
  }
}
