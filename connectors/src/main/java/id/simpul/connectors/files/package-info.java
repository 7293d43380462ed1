/**
 * Files of rows in a folder of this machine or of an SFTP server: taken once, split into one
 * message a row, archived, and answered with the rows that were refused; and files written there.
 */
package id.simpul.connectors.files;
