package id.simpul.routes.intake;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;

/** Where an accepted message goes first. Thread-safe. */
@FunctionalInterface
public interface Onward {

  /** To be translated in this hub. */
  Onward TRANSLATE = message -> Channel.intake(message.flow());

  /** The channel for the message. */
  String channel(Envelope message);
}
