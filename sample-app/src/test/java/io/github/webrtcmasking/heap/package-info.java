/** Heap dumps, and who keeps what in them. */
package io.github.webrtcmasking.heap;
