/** An application whose filters wrap requests and responses, as many do. */
package io.github.webrtcmasking.internal.deployment.container.wrapped;
