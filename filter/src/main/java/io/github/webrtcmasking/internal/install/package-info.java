/** Puts the jar into a finished WAR file, and takes it out again. */
@NullMarked
package io.github.webrtcmasking.internal.install;

import org.jspecify.annotations.NullMarked;
