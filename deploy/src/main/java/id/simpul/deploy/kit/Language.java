package id.simpul.deploy.kit;

/** The languages in which the kit speaks. */
public enum Language {
  en,
  id;

  /** The sentence in this language. */
  public String say(String english, String indonesian) {
    return this == id ? indonesian : english;
  }

  boolean indonesian() {
    return this == id;
  }
}
