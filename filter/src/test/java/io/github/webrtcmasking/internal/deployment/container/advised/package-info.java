/** An application that asks for a second step where that is advised. */
package io.github.webrtcmasking.internal.deployment.container.advised;
