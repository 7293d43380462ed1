package id.simpul.routes.journal;

/**
 * What was handed to a receiver's connector, in the receiver's form, and what came back.
 *
 * @param answered nothing where the connector gave no answer's bytes; the event's detail has its
 *     reason then
 */
public record Evidence(Excerpt sent, Excerpt answered) {

  /** How much of it is kept. */
  public enum Kept {
    /** Lengths and digests. */
    DIGEST {
      @Override
      Excerpt excerpt(byte[] whole) {
        return Excerpt.digestOf(whole);
      }
    },
    /** The bytes too, up to a limit. */
    BODIES {
      @Override
      Excerpt excerpt(byte[] whole) {
        return Excerpt.of(whole);
      }
    };

    abstract Excerpt excerpt(byte[] whole);

    public Evidence of(byte[] sent, byte[] answered) {
      return new Evidence(excerpt(sent), excerpt(answered));
    }
  }

  /** Of what was sent the length and digest alone. */
  Evidence withoutSent() {
    return new Evidence(sent.digest(), answered);
  }

  int bytes() {
    return sent.bytes().length + answered.bytes().length;
  }
}
