/** Gathers the observations of one visitor: HTTP, proven and claimed addresses. */
@NullMarked
package io.github.webrtcmasking.internal.observation;

import org.jspecify.annotations.NullMarked;
