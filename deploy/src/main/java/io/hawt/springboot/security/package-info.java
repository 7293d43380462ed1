/**
 * The one class that Hawtio looks up by its name; the rest of the console is in {@code console}.
 */
package io.hawt.springboot.security;
