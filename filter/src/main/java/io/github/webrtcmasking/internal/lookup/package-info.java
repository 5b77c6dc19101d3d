/** Looks up networks: their owners, privacy relays, hosting, and the operator's own lists. */
@NullMarked
package io.github.webrtcmasking.internal.lookup;

import org.jspecify.annotations.NullMarked;
