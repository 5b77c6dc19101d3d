/** Real browsers from the distribution, driven by their own remote protocols. */
@NullMarked
package io.github.webrtcmasking.browsers;

import org.jspecify.annotations.NullMarked;
