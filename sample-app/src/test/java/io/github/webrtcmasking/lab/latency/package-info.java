/** The shop whose pages say when the verdict is there, and what was measured of them. */
@NullMarked
package io.github.webrtcmasking.lab.latency;

import org.jspecify.annotations.NullMarked;
