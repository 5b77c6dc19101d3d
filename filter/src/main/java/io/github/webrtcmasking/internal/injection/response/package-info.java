/**
 * Handles how containers' responses behave: lengths, buffers, redirects, and headers before the
 * commit.
 */
@NullMarked
package io.github.webrtcmasking.internal.injection.response;

import org.jspecify.annotations.NullMarked;
