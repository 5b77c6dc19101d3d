/**
 * A small tea shop as a legacy WAR would have it: plain servlets, JSP, and a {@code web.xml}.
 *
 * <p>Servlets, listeners and beans are public because the container and JSP EL need them so.
 */
@NullMarked
package io.github.webrtcmasking.sample;

import org.jspecify.annotations.NullMarked;
