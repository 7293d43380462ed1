package id.simpul.routes.edge;

import java.time.Instant;

/**
 * How the link stands, as the edge sees it.
 *
 * @param up whether the centre has been heard from lately
 * @param since when that began
 * @param why it is down; empty text when it is up
 */
public record LinkState(boolean up, Instant since, String why) {}
