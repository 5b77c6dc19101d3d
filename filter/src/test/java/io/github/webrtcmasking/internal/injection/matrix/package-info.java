/** Asks real servers the same requests without and with an injector and compares the answers. */
package io.github.webrtcmasking.internal.injection.matrix;
