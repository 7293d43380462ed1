package id.simpul.connectors.soap;

/** The WSDL cannot be read or does not have what the parameters name, or keys cannot be read. */
final class NotCallable extends Exception {

  private static final long serialVersionUID = 1L;

  NotCallable(Exception cause) {
    super(words(cause), null, false, false);
  }

  /** A choice that is missing is ours to name; other texts may quote an address. */
  private static String words(Exception cause) {
    return cause instanceof IllegalArgumentException
        ? cause.getMessage()
        : "the WSDL cannot be used: " + cause.getClass().getSimpleName();
  }
}
