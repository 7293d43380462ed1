/** The demonstration: simulated systems, the shipped samples, and a live picture of their way. */
package id.simpul.deploy.demo;
