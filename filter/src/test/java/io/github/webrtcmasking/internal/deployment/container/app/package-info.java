/** The classes of the test application: they see the filter only as a jar in WEB-INF/lib. */
package io.github.webrtcmasking.internal.deployment.container.app;
