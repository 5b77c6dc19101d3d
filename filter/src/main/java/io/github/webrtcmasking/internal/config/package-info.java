/** Turns MicroProfile Config and servlet parameters into one checked, immutable configuration. */
@NullMarked
package io.github.webrtcmasking.internal.config;

import org.jspecify.annotations.NullMarked;
