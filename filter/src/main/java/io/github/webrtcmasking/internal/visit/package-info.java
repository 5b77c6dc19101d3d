/**
 * A visit to one page from outside, as a browser makes it as far as HTTP and UDP go, which says in
 * plain words what works and what does not. Never loaded in a server.
 */
@NullMarked
package io.github.webrtcmasking.internal.visit;

import org.jspecify.annotations.NullMarked;
