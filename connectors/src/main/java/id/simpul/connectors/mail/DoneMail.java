package id.simpul.connectors.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;

/**
 * How the folder shows which mails the hub has done with.
 *
 * @param moveTo the folder to which they go; empty text: they stay, as read
 */
record DoneMail(String moveTo) {

  /** Whether mails leave their folder, which is then cleared of deleted ones. */
  boolean moves() {
    return !moveTo.isEmpty();
  }

  /** Those that nobody has read or deleted. */
  Message[] unread(Folder folder) throws MessagingException {
    return folder.search(
        new AndTerm(
            new FlagTerm(new Flags(Flags.Flag.SEEN), false),
            new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
  }

  /**
   * @param flagged whether a person should look at it
   */
  void settle(Message mail, boolean flagged) throws MessagingException {
    if (flagged) {
      mail.setFlag(Flags.Flag.FLAGGED, true);
    }
    mail.setFlag(Flags.Flag.SEEN, true);
    if (moves()) {
      Folder folder = mail.getFolder();
      Folder target = folder.getStore().getFolder(moveTo);
      folder.copyMessages(new Message[] {mail}, target);
      mail.setFlag(Flags.Flag.DELETED, true);
    }
  }
}
