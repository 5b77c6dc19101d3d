/** How far away the visitor's TCP connection ends, and how far away the browser is. */
@NullMarked
package io.github.webrtcmasking.internal.roundtrip;

import org.jspecify.annotations.NullMarked;
