/** Sets of networks with fast look-up of addresses. */
@NullMarked
package io.github.webrtcmasking.internal.lookup.ranges;

import org.jspecify.annotations.NullMarked;
