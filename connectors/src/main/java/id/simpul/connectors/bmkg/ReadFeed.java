package id.simpul.connectors.bmkg;

import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.Validators;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads the answer of a feed and leaves its warnings that have not gone out and not expired as a
 * list; a list of alerts adds the alerts to the round instead. Thread-safe.
 */
public final class ReadFeed implements Processor {

  /** BMKG takes 60 requests a minute from one address. */
  private static final int MOST_ALERTS = 50;

  private static final int NOT_MODIFIED = 304;

  @Override
  public void process(Exchange exchange) throws FeedUnreadable {
    BmkgRound round = BmkgRound.of(exchange);
    Validators.Validator validator = Validators.Validator.of(exchange.getMessage());
    HttpAnswer answer = HttpAnswer.take(exchange);
    exchange.getMessage().setBody(List.of());
    if (answer.status() != NOT_MODIFIED) {
      exchange.getMessage().setBody(read(answer, round));
      round.memory().validators().keep(round.current().address(), validator);
    }
    round.memory().notices().over(round.current().feed());
  }

  private static List<BmkgItem> read(HttpAnswer answer, BmkgRound round) throws FeedUnreadable {
    if (!answer.ok()) {
      throw new FeedUnreadable("HTTP " + answer.status());
    }
    return switch (round.current().kind()) {
      case QUAKES -> fresh(quakes(answer, round), round);
      case ALERT -> fresh(alert(answer, round), round);
      case ALERT_LIST -> list(answer, round);
    };
  }

  private static List<BmkgItem> quakes(HttpAnswer answer, BmkgRound round) throws FeedUnreadable {
    String feed = round.current().feed();
    List<BmkgItem> items = new ArrayList<>();
    for (Quake quake : QuakeFeed.read(feed, answer)) {
      try {
        items.add(quake.item(feed));
      } catch (FeedUnreadable e) {
        round.memory().notices().tell(feed + " entry", e.getMessage());
      }
    }
    if (items.isEmpty()) {
      // Earth does not stop quaking: a feed without earthquakes is no sign of health.
      throw new FeedUnreadable("no earthquake in the answer");
    }
    return items;
  }

  private static List<BmkgItem> alert(HttpAnswer answer, BmkgRound round) throws FeedUnreadable {
    CapAlert alert = CapAlert.read(answer.body());
    if (alert.warns()) {
      return List.of(alert.item(FeedRequest.ALERTS));
    }
    round.memory().notices().tell(round.current().feed() + " content", "not meant as a warning");
    return List.of();
  }

  /** Oldest first, so that an update follows what it replaces. */
  private static List<BmkgItem> list(HttpAnswer answer, BmkgRound round) throws FeedUnreadable {
    List<String> files = AlertList.read(answer.body());
    if (files.size() > MOST_ALERTS) {
      String what = files.size() + " alerts, of which the newest " + MOST_ALERTS + " are read";
      round.memory().notices().tell("alerts list", what);
    }
    List<String> newest = new ArrayList<>(files.subList(0, Math.min(files.size(), MOST_ALERTS)));
    Collections.reverse(newest);
    round.add(newest);
    return List.of();
  }

  private static List<BmkgItem> fresh(List<BmkgItem> items, BmkgRound round) {
    Map<String, BmkgItem> fresh = new LinkedHashMap<>();
    for (BmkgItem item : items) {
      if (item.expired(round.startedAt())) {
        String about = round.current().feed() + " items";
        round.memory().notices().tell(about, "some have expired and are not sent");
      } else {
        round.memory().taken().fresh(item).ifPresent(news -> fresh.putIfAbsent(news.id(), news));
      }
    }
    return List.copyOf(fresh.values());
  }
}
