/** One UDP port for several applications of a JVM, which share no classes and no keys. */
@NullMarked
package io.github.webrtcmasking.internal.vantage.sharing;

import org.jspecify.annotations.NullMarked;
