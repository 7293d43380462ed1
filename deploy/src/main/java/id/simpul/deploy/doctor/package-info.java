/** The doctor: what keeps a participant's messages from moving, and who can mend it. */
package id.simpul.deploy.doctor;
