/** The embedded STUN/TURN responder and its sealed addresses. */
@NullMarked
package io.github.webrtcmasking.internal.vantage;

import org.jspecify.annotations.NullMarked;
