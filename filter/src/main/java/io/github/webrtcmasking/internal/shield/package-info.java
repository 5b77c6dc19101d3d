/** Keeps the visitor's addresses from the scripts of a page. */
@NullMarked
package io.github.webrtcmasking.internal.shield;

import org.jspecify.annotations.NullMarked;
