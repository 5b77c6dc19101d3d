/** Holds the papers against the code: tables, links and snippets. */
@NullMarked
package io.github.webrtcmasking.papers;

import org.jspecify.annotations.NullMarked;
