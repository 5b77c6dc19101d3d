/** The ground floor: what several stages need and no stage owns. Uses no other package of ours. */
@NullMarked
package io.github.webrtcmasking.internal.support;

import org.jspecify.annotations.NullMarked;
