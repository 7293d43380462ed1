package id.simpul.mappings.skeleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the words of a field's name mean, in Indonesian and English, whole or abbreviated. Read from
 * {@code vocabulary.txt}. Immutable and thread-safe.
 */
public final class Vocabulary {

  /** The shipped one. */
  public static final Vocabulary SHIPPED = shipped();

  /** Words that say nothing about a field. */
  private static final Set<String> FILLERS =
      Set.of("data", "field", "the", "of", "yang", "di", "dan", "is", "apakah");

  private static final int LONGEST_PHRASE = 5;

  private final Map<String, List<String>> abbreviations = new HashMap<>();
  private final Map<String, Set<String>> phrases = new HashMap<>();
  private final Map<String, Set<String>> marks = new HashMap<>();

  private Vocabulary(List<String> lines) {
    lines.stream().filter(line -> line.startsWith("=")).forEach(this::abbreviation);
    lines.stream()
        .filter(line -> !line.isBlank() && "#=".indexOf(line.charAt(0)) < 0)
        .forEach(this::line);
  }

  private static Vocabulary shipped() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
      return new Vocabulary(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void abbreviation(String line) {
    String[] halves = line.substring(1).split(":");
    for (String shortened : halves[0].strip().split(" +")) {
      abbreviations.put(shortened, List.of(halves[1].strip().split(" +")));
    }
  }

  private void line(String line) {
    boolean mark = line.startsWith("~");
    String[] halves = line.substring(mark ? 1 : 0).split(":");
    String name = halves[0].strip();
    if (mark) {
      marks.put(name, Set.of(halves[1].strip().split(" +")));
      return;
    }
    Set<String> concepts = Set.of(name.split("[+]"));
    for (String phrase : halves[1].split(",")) {
      List<String> words = List.of(phrase.strip().split(" +"));
      phrases.put(String.join(" ", expanded(words)), concepts);
      fused(words, "").forEach(together -> phrases.putIfAbsent(together, concepts));
    }
  }

  /** All ways to write a phrase together, with words whole or abbreviated. */
  private List<String> fused(List<String> words, String before) {
    if (words.isEmpty()) {
      return List.of(before);
    }
    List<String> ways = new ArrayList<>();
    List<String> rest = words.subList(1, words.size());
    ways.addAll(fused(rest, before + words.get(0)));
    abbreviations.forEach(
        (shortened, whole) -> {
          if (words.size() > 1 && whole.equals(List.of(words.get(0)))) {
            ways.addAll(fused(rest, before + shortened));
          }
        });
    return ways;
  }

  /** Whether a concept carries a mark such as {@code generic}, {@code words}, {@code personal}. */
  boolean is(String mark, String concept) {
    return marks.getOrDefault(mark, Set.of()).contains(concept);
  }

  /** Whether a field of this name usually holds personal data. */
  public boolean personal(List<String> path) {
    return concepts(path).stream().anyMatch(concept -> is("personal", concept));
  }

  /** What all segments of a path mean together. */
  public Set<String> concepts(List<String> path) {
    Set<String> all = new LinkedHashSet<>();
    path.forEach(segment -> all.addAll(concepts(segment)));
    return all;
  }

  /** What one name means; a word that is not known means itself. */
  Set<String> concepts(String name) {
    List<String> words = expanded(words(name));
    Set<String> found = new LinkedHashSet<>();
    int at = 0;
    while (at < words.size()) {
      int length = longest(words, at);
      String phrase = String.join(" ", words.subList(at, at + Math.max(1, length)));
      found.addAll(length > 0 ? phrases.get(phrase) : unknown(phrase));
      at += Math.max(1, length);
    }
    return found;
  }

  private static Set<String> unknown(String word) {
    return FILLERS.contains(word) ? Set.of() : Set.of("?" + word);
  }

  private int longest(List<String> words, int at) {
    int most = Math.min(LONGEST_PHRASE, words.size() - at);
    for (int length = most; length > 0; length--) {
      if (phrases.containsKey(String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }

  private List<String> expanded(List<String> words) {
    return words.stream()
        .flatMap(word -> abbreviations.getOrDefault(word, List.of(word)).stream())
        .toList();
  }

  /** {@code tglLahir}, {@code TGL_LAHIR} and {@code Tgl. Lahir} are two words each. */
  static List<String> words(String name) {
    String apart =
        name.replaceAll("([\\p{Ll}0-9])(\\p{Lu})", "$1 $2")
            .replaceAll("(\\p{Lu}+)(\\p{Lu}\\p{Ll})", "$1 $2");
    return Arrays.stream(apart.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
