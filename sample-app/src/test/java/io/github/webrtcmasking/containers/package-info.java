/**
 * The shop on servers as they are downloaded, visited by a real browser; writes {@code
 * docs/containers.md}.
 */
package io.github.webrtcmasking.containers;
