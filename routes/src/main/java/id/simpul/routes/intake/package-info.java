/** Intake: refuses, recognises repeats, and answers only after a durable write. */
package id.simpul.routes.intake;
