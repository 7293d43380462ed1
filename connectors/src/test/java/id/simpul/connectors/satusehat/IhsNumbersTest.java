package id.simpul.connectors.satusehat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class IhsNumbersTest {

  private static final String NIK = "3671014101900001";

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final IhsNumbers numbers =
      new IhsNumbers(
          new Clock() {
            @Override
            public Instant instant() {
              return now.get();
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          });

  @Test
  void a_number_is_found_for_the_role_it_was_given_to() {
    numbers.put(Person.PATIENT, NIK, "P1");

    assertThat(numbers.find(Person.PATIENT, NIK)).contains("P1");
    assertThat(numbers.find(Person.PRACTITIONER, NIK)).isEmpty();
  }

  @Test
  void a_number_is_asked_for_again_after_a_day() {
    numbers.put(Person.PATIENT, NIK, "P1");
    now.set(Instant.EPOCH.plus(Duration.ofDays(1)));

    assertThat(numbers.find(Person.PATIENT, NIK)).isEmpty();
  }

  @Test
  void only_the_last_used_numbers_are_kept() {
    numbers.put(Person.PATIENT, NIK, "P1");
    for (int i = 0; i < IhsNumbers.MOST - 1; i++) {
      numbers.put(Person.PATIENT, "other-" + i, "P");
    }
    numbers.find(Person.PATIENT, NIK);
    numbers.put(Person.PATIENT, "one-more", "P");

    assertThat(numbers.size()).isEqualTo(IhsNumbers.MOST);
    assertThat(numbers.find(Person.PATIENT, NIK)).contains("P1");
    assertThat(numbers.find(Person.PATIENT, "other-0")).isEmpty();
  }
}
