/**
 * Reads HTML as browsers do, as far as it takes to find the place of the tag: pure, and streaming.
 */
@NullMarked
package io.github.webrtcmasking.internal.injection.html;

import org.jspecify.annotations.NullMarked;
