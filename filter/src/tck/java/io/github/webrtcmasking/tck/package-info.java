/** The Jakarta Servlet TCK with and without the jar. */
@NullMarked
package io.github.webrtcmasking.tck;

import org.jspecify.annotations.NullMarked;
