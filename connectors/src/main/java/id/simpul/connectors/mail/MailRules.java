package id.simpul.connectors.mail;

import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which mails are taken, and what of them.
 *
 * @param parts {@code attachments}, {@code text} or {@code all}
 * @param names of attachments; {@code *} stands for any text
 * @param senders addresses, or domains with {@code @} before them; empty for any
 * @param limit bytes of one message
 */
record MailRules(String parts, List<Pattern> names, List<String> senders, int limit) {

  static MailRules of(String parts, String names, String senders, int limit) {
    return new MailRules(
        parts, list(names).stream().map(MailRules::pattern).toList(), list(senders), limit);
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static Pattern pattern(String name) {
    return Pattern.compile(
        "\\Q" + name.replace("*", "\\E.*\\Q") + "\\E", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  boolean takesTexts() {
    return !parts.equals("attachments");
  }

  boolean takes(String attachmentName) {
    return !parts.equals("text")
        && names.stream().anyMatch(pattern -> pattern.matcher(attachmentName).matches());
  }

  boolean knows(InternetAddress sender) {
    String address = String.valueOf(sender.getAddress()).toLowerCase(Locale.ROOT);
    return senders.isEmpty()
        || senders.contains(address)
        || senders.contains(address.substring(Math.max(0, address.lastIndexOf('@'))));
  }
}
