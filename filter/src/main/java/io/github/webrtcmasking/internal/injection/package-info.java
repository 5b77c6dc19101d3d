/** Puts the tag into HTML pages as they stream by. */
@NullMarked
package io.github.webrtcmasking.internal.injection;

import org.jspecify.annotations.NullMarked;
