/** An application that knows nothing of the filter: it runs with the jar and without it. */
package io.github.webrtcmasking.internal.deployment.container.basket;
