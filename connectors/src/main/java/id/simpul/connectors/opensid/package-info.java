/** OpenSID, the villages' own register: the files that it imports. */
package id.simpul.connectors.opensid;
