package id.simpul.connectors.files;

/**
 * Where a row stands.
 *
 * @param part the entry of an archive; empty for a file that is none
 * @param number as the sender's program counts: the header is row 1, or the line, or the element
 */
record Place(String part, long number) {

  Place(long number) {
    this("", number);
  }

  Place in(String entry) {
    return new Place(entry, number);
  }

  @Override
  public String toString() {
    return part.isEmpty() ? Long.toString(number) : part + ":" + number;
  }
}
