/** What somebody who writes a mapping is shown: completions, and how far the target is filled. */
package id.simpul.mappings.editing;
