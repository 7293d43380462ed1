package id.simpul.mappings.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** A column of dates is read as it was meant, or it is a question: never as other days. */
class DatesPropertyTest {

  @Property(tries = 200)
  void noColumnIsReadAsOtherDays(
      @ForAll @Size(min = 1, max = 8) List<@From("days") LocalDate> days,
      @ForAll("forms") String form) {
    DateTimeFormatter written = DateTimeFormatter.ofPattern(form);
    String[] rows =
        days.stream()
            .map(day -> "{\"tgl_kejadian\": \"" + day.format(written) + "\"}")
            .toArray(String[]::new);
    Optional<Matched> found =
        MatchingTest.of(rows).matched().stream()
            .filter(m -> m.target().name().equals("occurredOn"))
            .findFirst();
    found.ifPresent(
        matched ->
            assertThat(
                    matched.source().values().stream()
                        .map(value -> matched.conversion().of(value).orElseThrow().asText()))
                .containsExactlyElementsOf(days.stream().map(LocalDate::toString).toList()));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1950, 1, 1).toEpochDay(), LocalDate.of(2030, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(
        "dd/MM/yyyy",
        "MM/dd/yyyy",
        "d/M/yyyy",
        "M/d/yyyy",
        "dd-MM-yyyy",
        "MM-dd-yyyy",
        "yyyy-MM-dd",
        "yyyyMMdd",
        "dd/MM/yy",
        "MM/dd/yy");
  }
}
