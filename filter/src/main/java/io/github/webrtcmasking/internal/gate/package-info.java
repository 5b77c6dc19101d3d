/** Reacts to an assessment where the application itself does not read it. */
@NullMarked
package io.github.webrtcmasking.internal.gate;

import org.jspecify.annotations.NullMarked;
