/** Keeps the scripts of a page from its visitor's addresses. */
@NullMarked
package io.github.webrtcmasking.internal.shield;

import org.jspecify.annotations.NullMarked;
