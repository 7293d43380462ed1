package id.simpul.mappings.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

  private static final List<String> MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12/03/1990",
        "12-03-1990",
        "1990-03-12",
        "1990/03/12",
        "19900312",
        "12 Maret 1990",
        "12 Mar 1990",
        "12 MARET 1990",
        "12-Mar-1990",
        "Senin, 12 Maret 1990",
        "32944",
        "32944.604",
        "12/3/1990 14:35 WIB",
        "1990-03-12T14:35:21+07:00",
        "637227321000"
      })
  void everyFormOfADayIsRead(String text) {
    assertThat(Moments.date(text).toString()).isEqualTo("{\"date\":\"1990-03-12\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31/02/1990|`31/02/1990` is not a date; expected dd/MM/yyyy",
        "31-02-1990|`31-02-1990` is not a date; expected dd-MM-yyyy",
        "1990-02-31|`1990-02-31` is not a date; expected yyyy-MM-dd",
        "12/03/90|`12/03/90` is not a date; expected dd/MM/yyyy",
        "19901301|`19901301` is not a date; expected yyyyMMdd",
        "12 Mart 1990|`12 Mart 1990` is not a date; expected dd MMMM yyyy with an Indonesian month",
        "3671015203900001|`***` is not a date; expected dd/MM/yyyy, dd-MM-yyyy, yyyy-MM-dd,"
            + " yyyyMMdd, dd MMMM yyyy or an Excel serial number"
      })
  void whatIsNoDayStaysWithTheReason(String text, String reason) {
    assertThat(Moments.date(text).path("date").asText()).isEqualTo(text);
    assertThat(Moments.date(text).path("reason").asText()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "12/03/1990 14:35,1990-03-12T07:35:00Z",
    "12/03/1990 14.35 WIB,1990-03-12T07:35:00Z",
    "12 Maret 1990 14:35:21 WITA,1990-03-12T06:35:21Z",
    "12-03-1990 14:35:21 WIT,1990-03-12T05:35:21Z",
    "1990-03-12T14:35:21.123+0700,1990-03-12T07:35:21Z",
    "1990-03-12T07:35:21Z,1990-03-12T07:35:21Z",
    "32944.5,1990-03-12T05:00:00Z",
    "637227321000,1990-03-12T07:35:21Z"
  })
  void aTimeStandsInItsZone(String text, String instant) {
    assertThat(Moments.instant(text).toString()).isEqualTo("{\"instant\":\"" + instant + "\"}");
  }

  @Test
  void aDayWithoutATimeIsNoInstant() {
    assertThat(Moments.instant("12/03/1990").path("reason").asText())
        .isEqualTo("`12/03/1990` has no time");
    assertThat(Moments.instant("12/03/1990 25:00").path("reason").asText()).contains("not a date");
  }

  @Test
  void anExcelSerialBeforeItsLeapYearFaultIsRefused() {
    assertThat(Moments.date("60").has("reason")).isTrue();
    assertThat(Moments.date("61").path("date").asText()).isEqualTo("1900-03-01");
    assertThat(Moments.date("2958465").path("date").asText()).isEqualTo("9999-12-31");
    assertThat(Moments.date("2958466").has("reason")).isTrue();
  }

  @Property
  void aDayIsTheSameInEveryForm(
      @ForAll @DateRange(min = "1900-03-01", max = "2100-12-31") LocalDate day) {
    String iso = day.toString();
    for (String pattern :
        List.of("dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "yyyyMMdd", "yyyy-MM-dd")) {
      String text = day.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
      assertThat(Moments.date(text).path("date").asText()).isEqualTo(iso);
    }
    String named =
        day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    assertThat(Moments.date(named).path("date").asText()).isEqualTo(iso);
    long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
    assertThat(Moments.date(Long.toString(serial)).path("date").asText()).isEqualTo(iso);
  }

  @Property
  void anyTextIsAnswered(@ForAll String text) {
    JsonNode date = Moments.date(text);
    assertThat(date.has("reason"))
        .isEqualTo(!date.path("date").asText().matches("[0-9]{4,}-[0-9]{2}-[0-9]{2}"));
  }

  @Test
  void aTextWithoutEndIsAnsweredAtOnce() {
    String endless = "1 a ".repeat(250_000);
    assertThat(Moments.date(endless).path("reason").asText()).hasSizeLessThan(200);
  }
}
