/** Decodes the collector's event and the candidate lines in it. */
@NullMarked
package io.github.webrtcmasking.internal.event;

import org.jspecify.annotations.NullMarked;
