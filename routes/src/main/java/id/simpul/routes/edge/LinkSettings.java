package id.simpul.routes.edge;

import java.util.Map;

/** What both ends of a link agree on: made for thin, slow and interrupted ones. */
final class LinkSettings {

  /** A connection that is silent for so long is given up; heartbeats are sent twice as often. */
  static final int IDLE_MILLIS = 60_000;

  /** Nothing at all was heard for so long: not a heartbeat, nor a step of setting up. */
  static final int SILENT_MILLIS = IDLE_MILLIS + 15_000;

  /** How long a link may take to be set up over a connection that stalls meanwhile. */
  static final int SET_UP_MILLIS = 40_000;

  /**
   * Messages on their way without an answer, and when more are asked for: enough for a thousand
   * kilobit at a second's delay, few enough that a cut has little to repeat.
   */
  private static final int CREDITS = 400;

  private static final int LOW_CREDITS = 200;

  static final Map<String, Object> AMQP =
      Map.of("amqpIdleTimeout", IDLE_MILLIS, "amqpCredits", CREDITS, "amqpLowCredits", LOW_CREDITS);

  /** Small, so that an answer does not stand behind a megabyte that waits in the machine. */
  static final Map<String, Object> BUFFERS =
      Map.of(
          "tcpSendBufferSize",
          64 << 10,
          "writeBufferHighWaterMark",
          64 << 10,
          "writeBufferLowWaterMark",
          32 << 10);

  private LinkSettings() {}
}
