/** placeholder */
package id.simpul.deploy;
