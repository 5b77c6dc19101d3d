/** The page that a refused visitor sees where the application has none of its own for that. */
@NullMarked
package io.github.webrtcmasking.internal.gate.refusal;

import org.jspecify.annotations.NullMarked;
