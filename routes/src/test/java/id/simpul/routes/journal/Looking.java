package id.simpul.routes.journal;

import java.time.Instant;
import java.util.Optional;

/** A search that grows by one condition at a time. */
record Looking(Search search) {

  static Looking forAll() {
    return new Looking(Search.first(100));
  }

  Looking visibleTo(String participant) {
    return new Looking(search.visibleTo(Optional.of(participant)));
  }

  Looking sender(String sender) {
    return new Looking(search.sender(Optional.of(sender)));
  }

  Looking receiver(String receiver) {
    return new Looking(search.receiver(Optional.of(receiver)));
  }

  Looking key(String key) {
    return new Looking(search.key(Optional.of(key)));
  }

  Looking state(MessageLog.State state) {
    return new Looking(search.state(Optional.of(state)));
  }

  Looking between(Instant from, Instant until) {
    return new Looking(search.between(Optional.of(from), Optional.of(until)));
  }

  Looking after(String trackingId, int limit) {
    return new Looking(search.after(Optional.of(trackingId)).limit(limit));
  }

  Looking first(int limit) {
    return new Looking(search.limit(limit));
  }
}
