/** The vantage as a program of its own, for a host other than the application's. */
@NullMarked
package io.github.webrtcmasking.internal.vantage.standalone;

import org.jspecify.annotations.NullMarked;
