package id.simpul.routes.journal;

import java.time.Instant;
import java.util.Optional;

/** A search that grows by one condition at a time. */
record Looking(MessageLog.Search search) {

  static Looking forAll() {
    return new Looking(
        new MessageLog.Search(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            100));
  }

  Looking visibleTo(String participant) {
    var s = search;
    return with(Optional.of(participant), s.sender(), s.receiver(), s.key(), s.state());
  }

  Looking sender(String sender) {
    var s = search;
    return with(s.visibleTo(), Optional.of(sender), s.receiver(), s.key(), s.state());
  }

  Looking receiver(String receiver) {
    var s = search;
    return with(s.visibleTo(), s.sender(), Optional.of(receiver), s.key(), s.state());
  }

  Looking key(String key) {
    var s = search;
    return with(s.visibleTo(), s.sender(), s.receiver(), Optional.of(key), s.state());
  }

  Looking state(MessageLog.State state) {
    var s = search;
    return with(s.visibleTo(), s.sender(), s.receiver(), s.key(), Optional.of(state));
  }

  Looking between(Instant from, Instant until) {
    return within(Optional.of(from), Optional.of(until), search.after(), search.limit());
  }

  Looking after(String trackingId, int limit) {
    return within(search.from(), search.until(), Optional.of(trackingId), limit);
  }

  Looking first(int limit) {
    return within(search.from(), search.until(), search.after(), limit);
  }

  private Looking with(
      Optional<String> visibleTo,
      Optional<String> sender,
      Optional<String> receiver,
      Optional<String> key,
      Optional<MessageLog.State> state) {
    var s = search;
    return new Looking(
        new MessageLog.Search(
            visibleTo, s.flow(), sender, receiver, key, state, s.from(), s.until(), s.after(),
            s.limit()));
  }

  private Looking within(
      Optional<Instant> from, Optional<Instant> until, Optional<String> after, int limit) {
    var s = search;
    return new Looking(
        new MessageLog.Search(
            s.visibleTo(),
            s.flow(),
            s.sender(),
            s.receiver(),
            s.key(),
            s.state(),
            from,
            until,
            after,
            limit));
  }
}
