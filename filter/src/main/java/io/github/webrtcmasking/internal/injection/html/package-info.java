/** Reads HTML as browsers do, as far as needed to find the place of the tag. Pure and streaming. */
@NullMarked
package io.github.webrtcmasking.internal.injection.html;

import org.jspecify.annotations.NullMarked;
