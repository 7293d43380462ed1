package id.simpul.mappings.translate;

import id.simpul.mappings.tables.MissingEntry;

/**
 * A value has no entry in a participant's code table. Unlike any other failure the message is not
 * at fault: it can be translated once the table has the entry.
 */
public final class UnknownCode extends TranslationFailed {

  private static final long serialVersionUID = 1L;

  private final transient MissingEntry entry;

  public UnknownCode(MissingEntry entry) {
    super(entry.sentence());
    this.entry = entry;
  }

  public MissingEntry entry() {
    return entry;
  }
}
