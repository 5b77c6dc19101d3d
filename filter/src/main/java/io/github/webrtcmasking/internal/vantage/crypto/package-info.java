/** The keyed hashes that the vantage needs, on top of the JDK's. Internal: not part of the API. */
@NullMarked
package io.github.webrtcmasking.internal.vantage.crypto;

import org.jspecify.annotations.NullMarked;
