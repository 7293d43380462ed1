package id.simpul.connectors.files;

import java.util.Optional;

/** Makes messages of rows. For one thread. */
sealed interface Packing permits Singles, Parts {

  /** Takes the next row; gives the message that is now complete. */
  Optional<Offer> add(OfferedRow row);

  /** Why the row just added can be in no message; empty text when it can. */
  default String fault(Row.Data row) {
    return "";
  }

  /** Whether rows wait for their message to be complete. */
  default boolean gathering() {
    return false;
  }

  /** The last message, at the end of the file. */
  default Optional<Offer> finish() {
    return Optional.empty();
  }
}
