/** Evidence: what was sent to receivers and what they answered, as people may see it. */
package id.simpul.deploy.evidence;
