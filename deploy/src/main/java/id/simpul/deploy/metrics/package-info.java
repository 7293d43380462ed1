/** What the hub counts and times, for Prometheus at {@code /actuator/prometheus}. */
package id.simpul.deploy.metrics;
