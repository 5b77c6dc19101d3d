/** Where requests wait for the answer of their visitor's browser. */
@NullMarked
package io.github.webrtcmasking.internal.waiting;

import org.jspecify.annotations.NullMarked;
