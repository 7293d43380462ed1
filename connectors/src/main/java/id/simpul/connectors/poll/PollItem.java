package id.simpul.connectors.poll;

import java.util.Optional;

/**
 * One message of a page.
 *
 * @param id empty: the hub looks where the participant's file says
 * @param watermark how far it brings the next round
 */
record PollItem(Optional<String> id, Optional<String> watermark, byte[] body) {}
