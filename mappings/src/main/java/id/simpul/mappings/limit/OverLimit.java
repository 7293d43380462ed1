package id.simpul.mappings.limit;

/** A mapping used more for one message than it may; nothing in the mapping can catch it. */
public final class OverLimit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param limit in words, for instance {@code 1000000 steps}
   */
  OverLimit(String limit) {
    super("the mapping exceeded its limit of " + limit, null, false, false);
  }
}
