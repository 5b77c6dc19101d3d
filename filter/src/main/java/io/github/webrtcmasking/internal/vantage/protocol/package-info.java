/**
 * STUN (RFC 8489) and the little of TURN (RFC 8656) that the vantage answers, as values and pure
 * functions: no socket, no thread, no clock. Internal: not part of the API.
 */
@NullMarked
package io.github.webrtcmasking.internal.vantage.protocol;

import org.jspecify.annotations.NullMarked;
