/** Judges observations. Pure: no servlet, no socket, no clock. */
@NullMarked
package io.github.webrtcmasking.internal.assess;

import org.jspecify.annotations.NullMarked;
