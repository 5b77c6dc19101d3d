/**
 * What stands in the place of types and methods of the JDK that Java 8 does not have. Nobody writes
 * their names: the build puts them into the compiled classes of the filter. They do what the JDK's
 * do, as far as the filter and its tests use them.
 */
package io.github.webrtcmasking.internal.backport;
