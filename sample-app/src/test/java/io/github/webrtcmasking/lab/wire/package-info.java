/**
 * Visitors without a browser: programs that run on a host of the laboratory and need only the JDK.
 */
@NullMarked
package io.github.webrtcmasking.lab.wire;

import org.jspecify.annotations.NullMarked;
