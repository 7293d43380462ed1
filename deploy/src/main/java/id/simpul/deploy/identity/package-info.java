/** Who calls: API keys, kept as hashes only. */
package id.simpul.deploy.identity;
