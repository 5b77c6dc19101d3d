/** Embedded servers, each a process of its own, with the application once per injector. */
package io.github.webrtcmasking.internal.injection.matrix.server;
