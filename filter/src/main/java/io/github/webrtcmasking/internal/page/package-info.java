/** HTML pages of our own, for people: their frame, their style, their headers, their language. */
@NullMarked
package io.github.webrtcmasking.internal.page;

import org.jspecify.annotations.NullMarked;
