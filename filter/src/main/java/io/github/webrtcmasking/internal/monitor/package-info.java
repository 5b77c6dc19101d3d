/** Counts, histograms and the MBean that shows them. */
@NullMarked
package io.github.webrtcmasking.internal.monitor;

import org.jspecify.annotations.NullMarked;
