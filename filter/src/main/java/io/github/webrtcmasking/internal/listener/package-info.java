/** Tells the application of new assessments, apart from any request. */
@NullMarked
package io.github.webrtcmasking.internal.listener;

import org.jspecify.annotations.NullMarked;
