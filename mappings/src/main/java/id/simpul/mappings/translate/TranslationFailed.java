package id.simpul.mappings.translate;

/** A message that its mapping cannot translate; the reason quotes no personal data. */
public sealed class TranslationFailed extends Exception permits UnknownCode {

  private static final long serialVersionUID = 1L;

  public TranslationFailed(String reason) {
    super(reason, null, false, false);
  }
}
