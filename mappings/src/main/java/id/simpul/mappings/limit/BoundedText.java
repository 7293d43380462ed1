package id.simpul.mappings.limit;

/**
 * A text as a regular expression reads it: an expression such as {@code (a+)+b} looks at each
 * character again and again, so that looks are counted and not characters.
 */
record BoundedText(String text, Budget budget) implements CharSequence {

  @Override
  public char charAt(int index) {
    budget.read();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
