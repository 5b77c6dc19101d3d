/** Tells the application about new assessments, outside of any request. */
@NullMarked
package io.github.webrtcmasking.internal.listener;

import org.jspecify.annotations.NullMarked;
