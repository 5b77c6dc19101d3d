/**
 * A small shop under mixed traffic, with the filter and without it, in a process of its own: for
 * {@code docs/reliability.md}. Only loopback is put under load, for a bounded time.
 */
package io.github.webrtcmasking.load;
