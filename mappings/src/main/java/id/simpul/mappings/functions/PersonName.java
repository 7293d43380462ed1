package id.simpul.mappings.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's name apart from the titles around it. Belongs to one thread. */
final class PersonName {

  /** Without dots and in lower case. A name alone is never taken for a title. */
  private static final Set<String> BEFORE =
      Set.of(
          "h",
          "hj",
          "kh",
          "dr",
          "drg",
          "drh",
          "drs",
          "dra",
          "ir",
          "prof",
          "apt",
          "ns",
          "ust",
          "ustadz",
          "ustadzah",
          "bpk",
          "bapak",
          "ibu",
          "sdr",
          "sdri",
          "tn",
          "ny",
          "nn",
          "an",
          "alm",
          "almh");

  /** {@code S.Kom.}, {@code M.M.}, {@code A.Md.Keb}, {@code Ph.D}. */
  private static final Pattern DEGREE =
      Pattern.compile("[A-Z][A-Za-z]{0,3}([.] ?[A-Za-z]{1,6})+[.]?");

  /** Behind a comma also without dots: {@code SH}, {@code MM}. */
  private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,5}[.]?");

  /** Where no comma tells a degree from a name that begins with an initial. */
  private static final Pattern KNOWN_DEGREE =
      Pattern.compile(
          "([SMAD][.](Kom|H|E|Pd|T|Si|Sos|Ag|Ked|Farm|Hum|P|I|IP|Md|Psi|Kes|KM|Gz|ST|Pt|Hut|Pi|Tr"
              + "|Stat|M|Kn|A|Th|Sn|Ds|Ak|Ars|AP|TP|Sc)|Ph[.]D)([.][A-Za-z]{1,6})*[.]?");

  private static final int MOST_TITLES = 10;

  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  private PersonName(String text) {
    String[] parts = text.split(",");
    words.addAll(Arrays.stream(parts[0].split("[\\s\\u00a0]+")).filter(w -> !w.isEmpty()).toList());
    for (int i = 1; i < parts.length; i++) {
      behindComma(parts[i].strip());
    }
    takeTitles();
  }

  /**
   * The {@code name} with single spaces, and with capital letters where it was written all large or
   * all small; titles {@code before} and {@code after} it as they were written; and a {@code key}
   * that is the same for two ways to write one name, for comparing only.
   */
  static JsonNode name(String text) {
    PersonName name = new PersonName(text);
    var result = JsonNodeFactory.instance.objectNode();
    String plain = String.join(" ", name.words);
    result.put(
        "name", plain.equals(upper(plain)) || plain.equals(lower(plain)) ? cased(plain) : plain);
    name.before.forEach(result.putArray("before")::add);
    name.after.forEach(result.putArray("after")::add);
    return result.put("key", key(plain));
  }

  private void behindComma(String part) {
    if (DEGREE.matcher(part).matches() || LETTERS.matcher(part).matches()) {
      after.add(part);
    } else if (!part.isEmpty()) {
      words.addAll(List.of(part.split("[\\s\\u00a0]+")));
    }
  }

  private void takeTitles() {
    while (more(before) && BEFORE.contains(lower(words.get(0)).replace(".", ""))) {
      before.add(words.remove(0));
    }
    while (more(after) && KNOWN_DEGREE.matcher(words.get(words.size() - 1)).matches()) {
      after.add(0, words.remove(words.size() - 1));
    }
  }

  private boolean more(List<String> titles) {
    return words.size() > 1 && titles.size() < MOST_TITLES;
  }

  private static String cased(String name) {
    StringBuilder cased = new StringBuilder(lower(name));
    for (int i = 0; i < cased.length(); i++) {
      if (i == 0 || cased.charAt(i - 1) == ' ' || cased.charAt(i - 1) == '-') {
        cased.setCharAt(i, Character.toUpperCase(cased.charAt(i)));
      }
    }
    return cased.toString();
  }

  private static String key(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(lower(letters).replaceAll("['’`]", "").split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
