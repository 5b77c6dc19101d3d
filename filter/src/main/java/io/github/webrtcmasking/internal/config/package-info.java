/** Turns all that is set, wherever that is, into one checked, immutable configuration. */
@NullMarked
package io.github.webrtcmasking.internal.config;

import org.jspecify.annotations.NullMarked;
