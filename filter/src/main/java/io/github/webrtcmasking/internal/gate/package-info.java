/** Reacts to assessments, for applications that do not read them. */
@NullMarked
package io.github.webrtcmasking.internal.gate;

import org.jspecify.annotations.NullMarked;
