package id.simpul.mappings.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of explanations, in English or Indonesian. */
record Words(boolean indonesian) {

  private static final int LONGEST = 60;

  /** What functions say, piece by piece, longer pieces first. */
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("dd MMMM yyyy with an Indonesian month", "dd MMMM yyyy dengan nama bulan");
    REASONS.put(
        "not a phone number; expected 0, 62 or +62 and then 7 to 12 digits",
        "bukan nomor telepon; seharusnya 0, 62 atau +62 lalu 7 sampai 12 angka");
    REASONS.put(
        "not an area code; expected 2, 4, 6 or 10 digits, plain or dotted",
        "bukan kode wilayah; seharusnya 2, 4, 6 atau 10 angka, polos atau bertitik");
    REASONS.put("there is no province", "tidak ada provinsi");
    REASONS.put("there is no regency or city", "tidak ada kabupaten atau kota");
    REASONS.put("not a date; expected", "bukan tanggal; seharusnya");
    REASONS.put("not a NIK; expected 16 digits", "bukan NIK; seharusnya 16 angka");
    REASONS.put("not a NOP; expected 18 digits", "bukan NOP; seharusnya 18 angka");
    REASONS.put("has no time", "tidak punya jam");
    REASONS.put(" or an Excel serial number", " atau nomor seri Excel");
  }

  private String say(String english, String inIndonesian) {
    return indonesian ? inIndonesian : english;
  }

  private static String quoted(String text) {
    return "`" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "`";
  }

  String either(List<String> names) {
    return names.stream().collect(Collectors.joining(say("` or `", "` atau `")));
  }

  String is(String name, String text) {
    String value = text.isEmpty() ? say("empty", "kosong") : quoted(text);
    return "`" + name + "` " + say("is ", "berisi ") + value + ", ";
  }

  String missing(String field) {
    return say(
        "`" + field + "` must be there, and the mapping does not fill it",
        "`" + field + "` wajib ada, dan pemetaan tidak mengisinya");
  }

  String unknown(String field) {
    return say(
        "`" + field + "` is not a field of the schema; take it out of the mapping. ",
        "`" + field + "` tidak ada di skema; hapus dari pemetaan. ");
  }

  /** What a function says, without the value, which stands before it. */
  String reason(String reason) {
    String tail = reason.replaceFirst("^`.*` (is )?", "");
    if (!indonesian) {
      return tail.startsWith("there ")
          ? tail
          : "which " + (tail.startsWith("has") ? "" : "is ") + tail;
    }
    String said = tail;
    for (Map.Entry<String, String> piece : REASONS.entrySet()) {
      said = said.replace(piece.getKey(), piece.getValue());
    }
    return said.startsWith("tidak ada ") ? said : "yang " + said;
  }

  String codes(String field, List<String> codes) {
    String list = String.join(", ", codes);
    return say(
        "but `" + field + "` is one of " + list, "padahal `" + field + "` salah satu dari " + list);
  }

  String atMost(String limit) {
    return say("which is more than " + limit + " allows", "yang melebihi batas " + limit);
  }

  String atLeast(String limit) {
    return say("which is less than " + limit, "yang kurang dari " + limit);
  }

  String form(String field, String pattern) {
    return say(
        "which does not have the form that `" + field + "` wants: " + pattern,
        "yang tidak sesuai bentuk `" + field + "`: " + pattern);
  }

  String type(String field, String type) {
    return say("but `" + field + "` is a " + type, "padahal `" + field + "` bertipe " + type);
  }

  String plain(String sentence) {
    return say("which is not accepted (", "yang tidak diterima (") + sentence + ")";
  }
}
