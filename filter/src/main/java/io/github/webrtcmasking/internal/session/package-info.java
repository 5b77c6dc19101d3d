/** Keeps challenges and assessments in the HTTP session. */
@NullMarked
package io.github.webrtcmasking.internal.session;

import org.jspecify.annotations.NullMarked;
