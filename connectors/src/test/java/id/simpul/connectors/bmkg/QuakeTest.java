package id.simpul.connectors.bmkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuakeTest {

  private static final String PLACE = "-7.52,110.44";

  @ParameterizedTest
  @CsvSource({
    "05-Apr-19, 20:54:36 WIB, 2019-04-05T13:54:36Z",
    "12 Des 2025, 14:35:21 WIB, 2025-12-12T07:35:21Z",
    "17 Agu 2025, 14:35:21 WITA, 2025-08-17T06:35:21Z",
    "17-Mei-2025, 14:35:21 WIT, 2025-05-17T05:35:21Z",
    "05/04/2019-20:54:36 WIB, '', 2019-04-05T13:54:36Z",
  })
  void older_times_are_read_in_their_zone(String day, String time, String expected)
      throws FeedUnreadable {
    Quake quake = new Quake(Map.of("tanggal", day, "jam", time, "coordinates", PLACE));

    assertThat(quake.item("autogempa.xml").id()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'-7.52,110.44', '', '', -7.52_110.44",
    "'110.44,-7.52', '', '', -7.52_110.44",
    "'-7.520, 110.4400', '', '', -7.52_110.44",
    "'', 7.52 LS, 110.44 BT, -7.52_110.44",
    "'', 1.5 LU, 97.25 BT, 1.5_97.25",
  })
  void places_are_read_whichever_way_round(
      String coordinates, String lintang, String bujur, String expected) throws FeedUnreadable {
    Map<String, String> fields =
        Map.of(
            "datetime", "2025-12-12T07:35:21+00:00",
            "coordinates", coordinates,
            "lintang", lintang,
            "bujur", bujur);

    assertThat(new Quake(fields).item("gempaterkini.json").event()).endsWith(":" + expected);
  }

  @Test
  void without_time_or_place_it_cannot_be_recognised() {
    assertThatThrownBy(() -> new Quake(Map.of("coordinates", PLACE)).item("autogempa.json"))
        .hasMessage("an earthquake without a time");
    Map<String, String> noSuchHour =
        Map.of("tanggal", "05-Apr-19", "jam", "25:00:00 WIB", "coordinates", PLACE);
    assertThatThrownBy(() -> new Quake(noSuchHour).item("autogempa.xml"))
        .hasMessage("an earthquake without a time");
    assertThatThrownBy(
            () -> new Quake(Map.of("datetime", "2025-12-12T07:35:21Z")).item("autogempa.json"))
        .hasMessage("an earthquake without a place");
  }
}
