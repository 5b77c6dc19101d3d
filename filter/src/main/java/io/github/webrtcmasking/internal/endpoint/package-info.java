/** Answers the collector: script, challenge and answer. */
@NullMarked
package io.github.webrtcmasking.internal.endpoint;

import org.jspecify.annotations.NullMarked;
