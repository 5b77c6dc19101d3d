/**
 * A small tea shop built like a legacy WAR: plain servlets, JSP, and a {@code web.xml}.
 *
 * <p>Servlets, listeners and beans are public because the container and JSP EL require it.
 */
@NullMarked
package io.github.webrtcmasking.sample;

import org.jspecify.annotations.NullMarked;
