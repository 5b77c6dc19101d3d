/** Counts over all visitors what only many of them together say about the deployment. */
@NullMarked
package io.github.webrtcmasking.internal.monitor;

import org.jspecify.annotations.NullMarked;
