package id.simpul.mappings.functions;

import id.simpul.mappings.tables.MissingEntry;

/** Carries a missing entry out of a mapping; nothing in the mapping can catch it. */
public final class NoEntry extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient MissingEntry entry;

  NoEntry(MissingEntry entry) {
    super(entry.sentence(), null, false, false);
    this.entry = entry;
  }

  public MissingEntry entry() {
    return entry;
  }
}
