/** What the hub counts and times, without saying with which library. */
package id.simpul.routes.measure;
