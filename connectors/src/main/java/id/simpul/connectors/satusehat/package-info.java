/** SATUSEHAT, the ministry of health's record of visits: FHIR R4 behind a token. */
package id.simpul.connectors.satusehat;
