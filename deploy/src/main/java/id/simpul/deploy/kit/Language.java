package id.simpul.deploy.kit;

/** The languages in which the kit speaks. */
enum Language {
  en,
  id;

  String say(String english, String indonesian) {
    return this == id ? indonesian : english;
  }

  boolean indonesian() {
    return this == id;
  }
}
