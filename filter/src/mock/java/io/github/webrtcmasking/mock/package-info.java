/** Visits without a browser, for tests of an application's own code. In a jar of its own. */
@NullMarked
package io.github.webrtcmasking.mock;

import org.jspecify.annotations.NullMarked;
