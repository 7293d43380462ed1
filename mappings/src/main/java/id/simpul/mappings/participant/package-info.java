/** Participants: one folder per system that takes part, city, ministry and region alike. */
package id.simpul.mappings.participant;
