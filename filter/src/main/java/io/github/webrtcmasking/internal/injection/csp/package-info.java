/** Decides whether a page's Content Security Policy lets the tag run and answer. Pure. */
@NullMarked
package io.github.webrtcmasking.internal.injection.csp;

import org.jspecify.annotations.NullMarked;
