/** Whether the pages exist to which rules send visitors. */
@NullMarked
package io.github.webrtcmasking.internal.gate.destination;

import org.jspecify.annotations.NullMarked;
