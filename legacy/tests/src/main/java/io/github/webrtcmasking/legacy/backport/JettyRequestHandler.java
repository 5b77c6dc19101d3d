package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.InPlaceOf;

/** What handlers of errors implement in Jetty 12, and not in 9.4. */
@InPlaceOf("org.eclipse.jetty.server.Request$Handler")
public interface JettyRequestHandler {}
