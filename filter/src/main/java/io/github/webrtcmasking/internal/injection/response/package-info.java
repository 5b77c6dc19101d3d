/** How containers' responses behave: lengths, buffers, redirects, headers before the commit. */
@NullMarked
package io.github.webrtcmasking.internal.injection.response;

import org.jspecify.annotations.NullMarked;
