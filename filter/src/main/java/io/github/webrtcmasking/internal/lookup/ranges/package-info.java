/** Sets of networks that answer in a few steps whether an address is in them. */
@NullMarked
package io.github.webrtcmasking.internal.lookup.ranges;

import org.jspecify.annotations.NullMarked;
