package id.simpul.mappings.limit;

/**
 * What one translation may use: a million steps, 500 functions within one another, values of 64
 * levels. A step is a call, a turn of a loop, a value put together or compared, or 64 characters of
 * text. Steps and not seconds, so that a message that is refused today is refused at replay too,
 * however busy the machine is. Belongs to the thread that opened it.
 */
public final class Budget implements AutoCloseable {

  static final int MAX_STEPS = 1_000_000;
  static final int MAX_CALLS = 500;
  static final int MAX_LEVELS = 64;
  static final int CHARACTERS_PER_STEP = 64;

  private static final ThreadLocal<Budget> CURRENT = new ThreadLocal<>();

  private final Budget outer;
  private long left = MAX_STEPS;
  private long reads;
  private int calls;

  private Budget(Budget outer) {
    this.outer = outer;
  }

  /** Begins a translation on this thread. */
  public static Budget open() {
    Budget budget = new Budget(CURRENT.get());
    CURRENT.set(budget);
    return budget;
  }

  /** Of the translation on this thread; without one, a new one that nobody closes. */
  static Budget current() {
    Budget current = CURRENT.get();
    return current == null ? new Budget(null) : current;
  }

  /** Values that outlive the translation can be changed without end. */
  @Override
  public void close() {
    left = Long.MAX_VALUE;
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new OverLimit(MAX_STEPS + " steps");
    }
  }

  /** Whether it was used up: a stylesheet may catch the error and go on. */
  public boolean isUsedUp() {
    return left < 0;
  }

  void end() {
    left = -1;
  }

  void spendText(long characters) {
    spend(1 + characters / CHARACTERS_PER_STEP);
  }

  /** One character looked at by a regular expression. */
  void read() {
    if ((++reads & (CHARACTERS_PER_STEP - 1)) == 0) {
      spend(1);
    }
  }

  void enter() {
    if (++calls > MAX_CALLS) {
      throw new OverLimit(MAX_CALLS + " functions that call one another");
    }
  }

  void leave() {
    calls--;
  }
}
