/** An application whose filters put sessions of their own in the place of the server's. */
package io.github.webrtcmasking.internal.deployment.container.replaced;
