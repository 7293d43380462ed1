/** Mail: letters out by SMTP, their texts and attachments in by IMAP. */
package id.simpul.connectors.mail;
