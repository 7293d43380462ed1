/**
 * Skeletons of mappings from samples: fields matched where name and values agree, open questions
 * where they do not.
 */
package id.simpul.mappings.skeleton;
