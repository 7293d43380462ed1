/**
 * Control Bus: the configuration in force, its versions on disk, and how it is changed while the
 * hub runs.
 */
package id.simpul.routes.control;
