/** Files that settings name, read again when they change. */
@NullMarked
package io.github.webrtcmasking.internal.lookup.files;

import org.jspecify.annotations.NullMarked;
