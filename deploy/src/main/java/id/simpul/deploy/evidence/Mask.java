package id.simpul.deploy.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces personal values in a text of any form. A receiver's form may split a name, write it in
 * capitals or a telephone number with another prefix, so every word of a value is replaced wherever
 * it stands alone, and every number that ends like one of the values. Rather too much than too
 * little: a number of 16 digits, as a NIK and a family card have, is replaced always.
 */
final class Mask {

  private static final String MASKED = "***";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Digits, also with one sign between them. */
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .\\-/]?\\d){7,}");

  private static final Pattern NOT_DIGIT = Pattern.compile("\\D");
  private static final int NIK_DIGITS = 16;
  private static final int LIKE_DIGITS = 8;

  private final Set<String> words = new HashSet<>();
  private final Set<String> numberEnds = new HashSet<>();

  Mask(Collection<String> personal) {
    personal.forEach(this::add);
  }

  private void add(String value) {
    WORD.matcher(value).results().forEach(word -> words.add(lower(word.group())));
    String digits = NOT_DIGIT.matcher(value).replaceAll("");
    if (digits.length() >= LIKE_DIGITS) {
      numberEnds.add(end(digits));
    }
  }

  /**
   * @param cut whether the text ends in the middle: then its last word is not shown
   */
  String on(String text, boolean cut) {
    String whole = cut ? withoutLastWord(text) : text;
    return WORD.matcher(NUMBER.matcher(whole).replaceAll(this::number)).replaceAll(this::word);
  }

  private String number(MatchResult found) {
    String digits = NOT_DIGIT.matcher(found.group()).replaceAll("");
    boolean masked = digits.length() == NIK_DIGITS || numberEnds.contains(end(digits));
    return masked ? MASKED : Matcher.quoteReplacement(found.group());
  }

  private String word(MatchResult found) {
    return words.contains(lower(found.group())) ? MASKED : found.group();
  }

  private static String withoutLastWord(String text) {
    int end = text.length();
    while (end > 0 && isOfWord(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** What stands for bytes of a character that was cut through belongs to its word. */
  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\uFFFD';
  }

  private static String end(String digits) {
    return digits.substring(digits.length() - LIKE_DIGITS);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
