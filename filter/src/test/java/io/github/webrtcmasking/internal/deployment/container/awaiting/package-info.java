/** An application whose login waits for the answer. */
package io.github.webrtcmasking.internal.deployment.container.awaiting;
