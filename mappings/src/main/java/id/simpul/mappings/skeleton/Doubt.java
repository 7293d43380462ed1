package id.simpul.mappings.skeleton;

/** Why a field is left to a person instead of being guessed. */
enum Doubt {
  /** Several fields could be meant. */
  WHICH_OF("which of: %s", "yang mana: %s"),
  /** One could be meant, but its name does not say so. */
  MAYBE("perhaps %s?", "mungkinkah %s?"),
  /** Two canonical fields would take it. */
  SHARED("%s could be this one or another", "%s bisa untuk isian ini atau isian lain"),
  NOTHING(
      "nothing in the sample has such a name", "tidak ada isian contoh dengan nama seperti itu"),
  EMPTY("%s is empty in every row", "%s kosong di semua baris"),
  GROUPS("%s: a list of groups, write it by hand", "%s: daftar berkelompok, tulis sendiri"),
  DAY_OR_MONTH(
      "%s: day or month first? No row tells",
      "%s: hari atau bulan dulu? Tidak ada baris yang memastikan"),
  MIXED_ORDERS(
      "%s: some rows have the day first, others the month",
      "%s: sebagian baris hari dulu, sebagian bulan dulu"),
  SHORT_YEAR("%s: a year of two digits", "%s: tahun hanya dua angka"),
  NO_TIME(
      "%s has a day but no time; which time is meant?",
      "%s punya tanggal tanpa jam; jam berapa yang dimaksud?"),
  THOUSANDS(
      "%s: is the dot or comma for thousands or for a fraction?",
      "%s: titik atau koma itu ribuan atau pecahan?"),
  UNCLEAR_FLAG("%s: which word is yes, which is no?", "%s: kata mana berarti ya, mana tidak?"),
  NO_WORDS("%s holds no words", "%s tidak berisi kata-kata"),
  OTHER_CODES("%s has codes of its own", "%s memakai kode sendiri"),
  OTHER_VALUES("%s does not have the values that are wanted", "%s tidak berisi nilai yang diminta");

  private final String english;
  private final String indonesian;

  Doubt(String english, String indonesian) {
    this.english = english;
    this.indonesian = indonesian;
  }

  /** The question over the names of fields. */
  String sentence(String names, boolean inIndonesian) {
    return (inIndonesian ? indonesian : english).formatted(names);
  }
}
