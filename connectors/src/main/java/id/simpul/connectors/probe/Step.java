package id.simpul.connectors.probe;

/** What is looked at, in this order. */
public enum Step {
  CONFIGURATION,
  NAME,
  CONNECTION,
  TLS,
  ANSWER,
  CLOCK,
  AUTHENTICATION,
  AUTHORISATION,
  SCHEMA,
  TEST_MESSAGE,
  /** What a running hub knows of the participant. */
  HUB
}
