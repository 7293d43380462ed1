/** Replay: sends dead or delivered messages through the hub again, once, on record. */
package id.simpul.routes.replay;
