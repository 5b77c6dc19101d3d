/** An application that uses JSON and configuration libraries of its own. */
package io.github.webrtcmasking.internal.deployment.container.libraries;
