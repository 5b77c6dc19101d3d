/**
 * What is known about networks: their owners, privacy relays, hosting, the operator's own lists.
 */
@NullMarked
package io.github.webrtcmasking.internal.lookup;

import org.jspecify.annotations.NullMarked;
