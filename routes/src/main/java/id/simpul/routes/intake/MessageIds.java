package id.simpul.routes.intake;

/** What a sender may use as the id of a message. */
final class MessageIds {

  private static final int MAX = 200;

  private MessageIds() {}

  static boolean usable(String id) {
    return !id.isBlank() && id.length() <= MAX && id.chars().noneMatch(Character::isISOControl);
  }
}
