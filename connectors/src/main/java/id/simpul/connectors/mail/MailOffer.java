package id.simpul.connectors.mail;

/** One message out of a mail, as it is offered to the hub. */
record MailOffer(String id, byte[] body) {}
