package id.simpul.deploy.doctor;

/** The languages of the doctor's sentences. */
public enum Language {
  en,
  id
}
