/** Relays that browsers and phones bring along, by name. */
@NullMarked
package io.github.webrtcmasking.internal.lookup.relay;

import org.jspecify.annotations.NullMarked;
