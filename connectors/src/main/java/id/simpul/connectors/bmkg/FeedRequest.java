package id.simpul.connectors.bmkg;

/**
 * One address to ask.
 *
 * @param feed names it in log lines and messages
 */
record FeedRequest(String feed, Kind kind, String address) {

  /** What stands at an address. */
  enum Kind {
    QUAKES,
    ALERT_LIST,
    ALERT
  }

  /** The name by which a configuration asks for the list of weather alerts. */
  static final String ALERTS = "alerts";

  static FeedRequest feed(String name, String dataUrl, String alertsUrl) {
    return name.equals(ALERTS)
        ? new FeedRequest(name, Kind.ALERT_LIST, alertsUrl)
        : new FeedRequest(name, Kind.QUAKES, dataUrl + "/" + name);
  }

  static FeedRequest alert(String alertsUrl, String file) {
    return new FeedRequest(file, Kind.ALERT, alertsUrl + "/" + file);
  }
}
