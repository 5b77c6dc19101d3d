/** Says whether a page's Content Security Policy lets the tag run and answer: pure. */
@NullMarked
package io.github.webrtcmasking.internal.injection.csp;

import org.jspecify.annotations.NullMarked;
