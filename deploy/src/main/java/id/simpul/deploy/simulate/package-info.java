/** Simulated ministries and apps on loopback, for the programmers of agencies and regions. */
package id.simpul.deploy.simulate;
