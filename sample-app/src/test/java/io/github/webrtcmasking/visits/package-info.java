/** Visits of real browsers to the sample shop on a real server. */
@NullMarked
package io.github.webrtcmasking.visits;

import org.jspecify.annotations.NullMarked;
